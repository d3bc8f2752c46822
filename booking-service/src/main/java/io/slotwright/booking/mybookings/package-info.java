/// A customer's own list of bookings, at whatever service point they are, opened by a link that
/// only whoever reads the mails of their address gets.
@NullMarked
package io.slotwright.booking.mybookings;

import org.jspecify.annotations.NullMarked;
