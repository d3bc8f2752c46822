package io.slotwright.booking.booking;

import io.slotwright.booking.availability.Timing;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The place and time of a booking.
///
/// @param allocationId the allocation that occupies the post's time
/// @param cancellableUntil until when the customer may cancel or move it without an operator, as
/// promised when they took this time; null for no limit but its start
public record Appointment(
    UUID allocationId,
    UUID postId,
    int postNumber,
    Timing timing,
    @Nullable Instant cancellableUntil) {

  /// Whether only an operator may still change it: the deadline has passed or, without one, it has
  /// begun.
  public boolean isBinding(Instant now) {
    return !now.isBefore(timing.startsAt()) || now.isAfter(bindingSince());
  }

  /// From when on it is binding.
  public Instant bindingSince() {
    return cancellableUntil == null ? timing.startsAt() : cancellableUntil;
  }

  /// Whether it is at that post and time.
  public boolean isAt(UUID post, Instant start) {
    return postId.equals(post) && timing.startsAt().equals(start);
  }
}
