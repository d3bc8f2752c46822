/// Use cases, and the ports they need.
@NullMarked
package io.slotwright.schedule.template.flow;

import org.jspecify.annotations.NullMarked;
