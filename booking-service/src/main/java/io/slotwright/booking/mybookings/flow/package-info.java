/// Use cases of customers who look up their bookings, and the ports they need.
@NullMarked
package io.slotwright.booking.mybookings.flow;

import org.jspecify.annotations.NullMarked;
