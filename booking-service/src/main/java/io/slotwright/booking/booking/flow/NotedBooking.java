package io.slotwright.booking.booking.flow;

import io.slotwright.booking.booking.Booking;

/// What became of the wish to note something about a booking.
public sealed interface NotedBooking {

  record Noted(Booking booking) implements NotedBooking {}

  /// It has changed since the caller read it.
  record ChangedSince(long version) implements NotedBooking {}

  /// There is none, or none for this caller.
  record NoSuchBooking() implements NotedBooking {}
}
