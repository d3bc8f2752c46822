package io.slotwright.booking.booking;

import io.slotwright.common.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// Where and when a booking takes place.
///
/// @param allocationId what occupies the post's time
/// @param endsAt when the services end
/// @param occupiedUntil when the last slot ends, never before `endsAt`
public record Appointment(
    UUID allocationId,
    UUID postId,
    int postNumber,
    Instant startsAt,
    Instant endsAt,
    Instant occupiedUntil) {

  public TimeRange occupied() {
    return new TimeRange(startsAt, occupiedUntil);
  }

  /// How long the services last.
  public Duration length() {
    return Duration.between(startsAt, endsAt);
  }
}
