/// A customer's own list of bookings, at whatever service point they are, opened by a link that
/// only the reader of their mailbox gets.
@NullMarked
package io.slotwright.booking.mybookings;

import org.jspecify.annotations.NullMarked;
