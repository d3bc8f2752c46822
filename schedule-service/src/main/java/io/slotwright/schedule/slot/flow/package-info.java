/// Use cases, and the ports they need.
@NullMarked
package io.slotwright.schedule.slot.flow;

import org.jspecify.annotations.NullMarked;
