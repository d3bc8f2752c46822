package io.slotwright.booking.booking.flow;

import io.slotwright.booking.booking.Actor;
import io.slotwright.booking.booking.Booking;

/// Whether a caller gets at a booking.
public sealed interface Entry {

  /// @param actor as whom
  record Admitted(Booking booking, Actor actor) implements Entry {}

  /// The token is the booking's own, and its time is up.
  record LinkExpired() implements Entry {}

  /// There is none, or none for this caller.
  record NoSuchBooking() implements Entry {}
}
