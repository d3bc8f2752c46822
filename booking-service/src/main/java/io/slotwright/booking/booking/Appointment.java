package io.slotwright.booking.booking;

import io.slotwright.booking.availability.Timing;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where and when a booking takes place.
///
/// @param allocationId what occupies the post's time
/// @param cancellableUntil until when the customer may cancel or move it by themselves, as they
/// were promised when they took this time; null for no limit but its start
public record Appointment(
    UUID allocationId,
    UUID postId,
    int postNumber,
    Timing timing,
    @Nullable Instant cancellableUntil) {

  /// Whether only an operator may still do anything about it: the deadline has passed or, without
  /// one, it has begun.
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
