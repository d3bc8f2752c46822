/// Bookings over HTTP.
@NullMarked
package io.slotwright.booking.booking.rest;

import org.jspecify.annotations.NullMarked;
