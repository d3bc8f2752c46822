package io.slotwright.booking.booking.flow;

import io.slotwright.common.event.BookingChanged;
import java.time.Instant;
import java.util.UUID;

/// The result of confirming a guest's request.
public sealed interface ConfirmedBooking {

  /// The booking exists, made now or earlier.
  ///
  /// @param booking its current state
  record Done(BookingChanged booking) implements ConfirmedBooking {}

  /// It became that booking before.
  record BookedBefore(UUID bookingId) implements ConfirmedBooking {}

  /// @param attemptsLeft how many wrong codes may still be sent, from 0
  record WrongCode(int attemptsLeft) implements ConfirmedBooking {}

  record WrongToken() implements ConfirmedBooking {}

  /// Too many wrong codes were sent.
  record NoMoreCodes() implements ConfirmedBooking {}

  record Expired(Instant expiredAt) implements ConfirmedBooking {}

  record NoSuchRequest() implements ConfirmedBooking {}

  /// The hold could no longer be booked.
  record NotBooked(BookedReservation why) implements ConfirmedBooking {}
}
