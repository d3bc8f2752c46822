@NullMarked
package io.slotwright.schedule.timezone.flow;

import org.jspecify.annotations.NullMarked;
