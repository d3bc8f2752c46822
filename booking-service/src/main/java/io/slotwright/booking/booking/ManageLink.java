package io.slotwright.booking.booking;

import io.slotwright.common.decision.Refusal;
import java.time.Duration;
import java.time.Instant;

/// The link by which guests see and change their booking without signing in.
///
/// @param lifetime how long it works after the services end, whatever became of the booking
public record ManageLink(Duration lifetime) {

  public boolean hasExpired(Appointment appointment, Instant now) {
    return !now.isBefore(appointment.timing().endsAt().plus(lifetime));
  }

  /// The refusal of an expired link, only for its holder: for all others there is no such booking.
  public static Refusal refusalOfExpired() {
    return Refusal.gone(
        "manage-link-expired",
        "Link expired",
        "This link has expired because the appointment was too long ago. Please contact the service"
            + " point.");
  }
}
