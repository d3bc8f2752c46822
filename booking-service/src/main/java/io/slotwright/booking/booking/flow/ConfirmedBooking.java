package io.slotwright.booking.booking.flow;

import io.slotwright.common.event.BookingChanged;
import java.util.UUID;

/// The booking of a guest who has proved the address.
sealed interface ConfirmedBooking {

  record Made(BookingChanged event) implements ConfirmedBooking {}

  /// It was made before.
  record MadeBefore(UUID bookingId) implements ConfirmedBooking {}
}
