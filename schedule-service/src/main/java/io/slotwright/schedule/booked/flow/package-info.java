/// Keeps our copy of the booked times current.
@NullMarked
package io.slotwright.schedule.booked.flow;

import org.jspecify.annotations.NullMarked;
