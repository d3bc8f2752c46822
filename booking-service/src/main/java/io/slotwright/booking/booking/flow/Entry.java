package io.slotwright.booking.booking.flow;

import io.slotwright.booking.booking.Actor;
import io.slotwright.booking.booking.Booking;

/// Whether a caller may access a booking.
public sealed interface Entry {

  /// @param actor the role in which the caller acts
  record Admitted(Booking booking, Actor actor) implements Entry {}

  /// The token is the booking's own, and its time is up.
  record LinkExpired() implements Entry {}

  /// The booking does not exist, or this caller may not see it.
  record NoSuchBooking() implements Entry {}
}
