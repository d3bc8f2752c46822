package io.slotwright.booking.booking.flow;

import io.slotwright.booking.booking.Booking;
import io.slotwright.booking.booking.Transition;

/// The result of a command on a booking.
public sealed interface BookingChange {

  /// It is as was wished, since now or since before.
  record Done(Booking booking) implements BookingChange {}

  record Refused(Transition.Illegal illegal) implements BookingChange {}

  record TooLate(Transition.TooLate late) implements BookingChange {}

  /// It is not at a version that the caller means.
  ///
  /// @param version that it is at
  record ChangedSince(long version) implements BookingChange {}

  /// The token is the booking's own, and its time is up.
  record LinkExpired() implements BookingChange {}

  /// The booking does not exist, or this caller may not see it.
  record NoSuchBooking() implements BookingChange {}
}
