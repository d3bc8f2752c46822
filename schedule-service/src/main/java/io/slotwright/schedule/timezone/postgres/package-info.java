@NullMarked
package io.slotwright.schedule.timezone.postgres;

import org.jspecify.annotations.NullMarked;
