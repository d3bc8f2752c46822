package io.slotwright.booking.booking;

import io.slotwright.booking.availability.Timing;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where and when a booking takes place.
///
/// @param allocationId what occupies the post's time
/// @param cancellableUntil until when the customer may cancel or move it by themselves, as they
/// were promised when they took this time; null for no such limit
public record Appointment(
    UUID allocationId,
    UUID postId,
    int postNumber,
    Timing timing,
    @Nullable Instant cancellableUntil) {

  /// Whether only an operator may still do anything about it.
  public boolean isBinding(Instant now) {
    return cancellableUntil != null && now.isAfter(cancellableUntil);
  }
}
