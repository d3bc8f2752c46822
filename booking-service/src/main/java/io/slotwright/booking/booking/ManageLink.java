package io.slotwright.booking.booking;

import java.time.Duration;
import java.time.Instant;

/// The link by which guests see and change their booking without signing in.
///
/// @param lifetime how long it works after the services end, whatever became of the booking
public record ManageLink(Duration lifetime) {

  public boolean hasExpired(Appointment appointment, Instant now) {
    return !now.isBefore(appointment.timing().endsAt().plus(lifetime));
  }
}
