/// Use cases, and the ports they need.
@NullMarked
package io.slotwright.schedule.hours.flow;

import org.jspecify.annotations.NullMarked;
