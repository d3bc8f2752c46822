/// What customers do to see their bookings, and the ports they need.
@NullMarked
package io.slotwright.booking.mybookings.flow;

import org.jspecify.annotations.NullMarked;
