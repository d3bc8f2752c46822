/// Use cases, and the ports they need.
@NullMarked
package io.slotwright.schedule.availability.flow;

import org.jspecify.annotations.NullMarked;
