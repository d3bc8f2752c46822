package io.slotwright.booking.booking;

import io.slotwright.common.event.BookingStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One change of a booking, kept for good, without the customer and without free text.
///
/// @param version of the booking after it
/// @param what happened, such as `rescheduled`
/// @param before null when the booking was made
public record HistoryEntry(
    UUID bookingId,
    long version,
    String what,
    Instant occurredAt,
    Actor actor,
    @Nullable Snapshot before,
    Snapshot after) {

  /// The fields of a booking that can change.
  public record Snapshot(
      BookingStatus status,
      boolean displaced,
      UUID postId,
      int postNumber,
      Instant startsAt,
      Instant endsAt,
      Instant occupiedFrom,
      Instant occupiedUntil) {

    static Snapshot of(Booking booking) {
      Appointment appointment = booking.appointment();
      return new Snapshot(
          booking.state().status(),
          booking.displaced(),
          appointment.postId(),
          appointment.postNumber(),
          appointment.timing().startsAt(),
          appointment.timing().endsAt(),
          appointment.timing().occupiedFrom(),
          appointment.timing().occupiedUntil());
    }
  }

  /// Records that the notes have changed, not their text.
  public static HistoryEntry ofNotes(
      Booking before, Booking after, Actor actor, Instant occurredAt) {
    return of(before, after, "notes_changed", actor, occurredAt);
  }

  static HistoryEntry of(
      @Nullable Booking before, Booking after, String what, Actor actor, Instant occurredAt) {
    return new HistoryEntry(
        after.id(),
        after.version(),
        what,
        occurredAt,
        actor,
        before == null ? null : Snapshot.of(before),
        Snapshot.of(after));
  }
}
