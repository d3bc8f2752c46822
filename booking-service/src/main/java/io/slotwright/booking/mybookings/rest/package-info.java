/// A customer's own list of bookings over HTTP.
@NullMarked
package io.slotwright.booking.mybookings.rest;

import org.jspecify.annotations.NullMarked;
