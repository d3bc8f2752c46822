package io.slotwright.booking.booking.flow;

import io.slotwright.common.event.BookingChanged;
import java.time.Instant;
import java.util.UUID;

/// The result of confirming a guest's request.
public sealed interface ConfirmedBooking {

  /// It is a booking, since now or since before.
  ///
  /// @param booking as it is now
  record Done(BookingChanged booking) implements ConfirmedBooking {}

  /// It became that booking before.
  record BookedBefore(UUID bookingId) implements ConfirmedBooking {}

  /// @param attemptsLeft how many wrong codes may still be sent, from 0
  record WrongCode(int attemptsLeft) implements ConfirmedBooking {}

  record WrongToken() implements ConfirmedBooking {}

  /// Too many wrong codes came.
  record NoMoreCodes() implements ConfirmedBooking {}

  record Expired(Instant expiredAt) implements ConfirmedBooking {}

  record NoSuchRequest() implements ConfirmedBooking {}

  /// The hold could not be booked any more.
  record NotBooked(BookedReservation why) implements ConfirmedBooking {}
}
