package io.slotwright.booking.booking.flow;

import io.slotwright.booking.allocation.flow.Claimed;
import io.slotwright.booking.booking.Transition;
import io.slotwright.common.event.BookingChanged;

/// The result of moving a booking. Every refusal leaves the old time untouched.
public sealed interface MovedBooking {

  /// The new time was claimed, or could not be.
  record Decided(Claimed<BookingChanged> claimed) implements MovedBooking {}

  /// It was already there. Nothing has changed, and no event is published.
  record AlreadyThere() implements MovedBooking {}

  record Illegal(Transition.Illegal illegal) implements MovedBooking {}

  record TooLate(Transition.TooLate late) implements MovedBooking {}

  /// It is not at a version that the caller means.
  ///
  /// @param version that it is at
  record ChangedSince(long version) implements MovedBooking {}

  /// Others were faster each time that it was tried.
  record Contended() implements MovedBooking {}

  /// The token is the booking's own, and its time is up.
  record LinkExpired() implements MovedBooking {}

  /// The booking does not exist, or this caller may not see it.
  record NoSuchBooking() implements MovedBooking {}
}
