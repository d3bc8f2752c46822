package io.slotwright.booking.booking;

import io.slotwright.common.event.BookingChanged.ServiceLine;
import io.slotwright.common.event.BookingStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One change of a booking, kept for good without the customer.
///
/// @param version of the booking after it
/// @param what happened, such as `rescheduled`
/// @param before null when the booking was made
/// @param grounds of an operator; their text is kept apart, and as long as the customer
public record HistoryEntry(
    UUID bookingId,
    long version,
    String what,
    Instant occurredAt,
    Actor actor,
    @Nullable Snapshot before,
    Snapshot after,
    Grounds grounds) {

  /// The fields of a booking that can change.
  ///
  /// @param services empty unless these were changed
  public record Snapshot(
      BookingStatus status,
      boolean displaced,
      UUID postId,
      int postNumber,
      Instant startsAt,
      Instant endsAt,
      Instant occupiedFrom,
      Instant occupiedUntil,
      List<ServiceLine> services) {

    public Snapshot {
      services = List.copyOf(services);
    }

    static Snapshot of(Booking booking, boolean withServices) {
      Appointment appointment = booking.appointment();
      return new Snapshot(
          booking.state().status(),
          booking.displaced(),
          appointment.postId(),
          appointment.postNumber(),
          appointment.timing().startsAt(),
          appointment.timing().endsAt(),
          appointment.timing().occupiedFrom(),
          appointment.timing().occupiedUntil(),
          withServices ? booking.basket().lines() : List.of());
    }
  }

  /// Records that the notes have changed, not their text.
  public static HistoryEntry ofNotes(
      Booking before, Booking after, Actor actor, Instant occurredAt) {
    return of(before, after, "notes_changed", actor, occurredAt, Grounds.NONE);
  }

  static HistoryEntry of(
      @Nullable Booking before,
      Booking after,
      String what,
      Actor actor,
      Instant occurredAt,
      Grounds grounds) {
    boolean otherServices =
        before != null && !before.basket().lines().equals(after.basket().lines());
    return new HistoryEntry(
        after.id(),
        after.version(),
        what,
        occurredAt,
        actor,
        before == null ? null : Snapshot.of(before, otherServices),
        Snapshot.of(after, otherServices),
        grounds);
  }
}
