package io.slotwright.booking.booking.flow;

import io.slotwright.booking.booking.Booking;

/// The result of writing notes about a booking.
public sealed interface NotedBooking {

  record Noted(Booking booking) implements NotedBooking {}

  /// It has changed since the caller read it.
  record ChangedSince(long version) implements NotedBooking {}

  /// The booking does not exist, or this caller may not see it.
  record NoSuchBooking() implements NotedBooking {}
}
