/// Reservations over HTTP.
@NullMarked
package io.slotwright.booking.reservation.rest;

import org.jspecify.annotations.NullMarked;
