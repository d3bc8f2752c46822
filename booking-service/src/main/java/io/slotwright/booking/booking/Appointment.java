package io.slotwright.booking.booking;

import io.slotwright.booking.availability.Opening;
import io.slotwright.booking.availability.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The place and time of a booking.
///
/// @param allocationId the allocation that occupies the post's time
/// @param cancellableUntil until when the customer may cancel or move it without an operator, as
/// promised when they took this time, perhaps beyond its start; null for until it starts
/// @param offHours whether an operator has agreed to a time that the post does not offer
/// @param freeFrom from when on the rest of its time is free again; null while it keeps all of it
public record Appointment(
    UUID allocationId,
    UUID postId,
    int postNumber,
    Timing timing,
    @Nullable Instant cancellableUntil,
    boolean offHours,
    @Nullable Instant freeFrom) {

  /// Whether only an operator may still change it: the deadline has passed, or it has begun.
  public boolean isBinding(Instant now) {
    boolean withdrawable = bindingSince().isAfter(timing.startsAt());
    boolean begun = !now.isBefore(timing.startsAt());
    return now.isAfter(bindingSince()) || begun && !withdrawable;
  }

  /// From when on it is binding.
  public Instant bindingSince() {
    return cancellableUntil == null ? timing.startsAt() : cancellableUntil;
  }

  /// The same post at a time that was taken anew. What the customer was promised stays.
  public Appointment retaken(UUID allocation, Opening opening, boolean outsideOfHours) {
    return new Appointment(
        allocation,
        postId,
        opening.timetable().post().number(),
        opening.timing(),
        cancellableUntil,
        outsideOfHours,
        null);
  }

  /// The same by other clocks, `by` later. The customer's deadline never becomes earlier than they
  /// were promised.
  Appointment movedBy(Duration by) {
    return new Appointment(
        allocationId,
        postId,
        postNumber,
        timing.movedBy(by),
        cancellableUntil == null || by.isNegative() ? cancellableUntil : cancellableUntil.plus(by),
        offHours,
        freeFrom);
  }

  /// The same, of which the time from `now` on is free.
  Appointment freed(Instant now) {
    return now.isBefore(timing.occupiedUntil())
        ? new Appointment(allocationId, postId, postNumber, timing, cancellableUntil, offHours, now)
        : this;
  }

  /// Whether it is at that post and time.
  public boolean isAt(UUID post, Instant start) {
    return postId.equals(post) && timing.startsAt().equals(start);
  }
}
