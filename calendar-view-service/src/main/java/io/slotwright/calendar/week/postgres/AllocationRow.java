package io.slotwright.calendar.week.postgres;

import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.BookingStatus;
import io.slotwright.common.event.ReservationChanged;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The time that a reservation or booking occupies, including its buffers.
///
/// @param occupies whether it still does
/// @param displaced whether the post no longer offers the slots it stands on
/// @param pending whether an operator has yet to approve it
/// @param expiresAt when it expires; null for never
record AllocationRow(
    UUID id,
    UUID postId,
    boolean occupies,
    Instant occupiedFrom,
    Instant occupiedUntil,
    @Nullable Instant expiresAt,
    boolean displaced,
    boolean pending) {

  static AllocationRow of(ReservationChanged event) {
    return new AllocationRow(
        event.reservationId(),
        event.postId(),
        event.what() == ReservationChanged.What.HELD,
        event.occupiedFrom(),
        event.occupiedUntil(),
        event.expiresAt(),
        false,
        false);
  }

  static AllocationRow of(BookingChanged event) {
    return new AllocationRow(
        event.bookingId(),
        event.postId(),
        event.status().occupies() && until(event).isAfter(event.occupiedFrom()),
        event.occupiedFrom(),
        until(event),
        null,
        event.displaced(),
        event.status() == BookingStatus.PENDING);
  }

  private static Instant until(BookingChanged event) {
    return event.freeFrom() == null ? event.occupiedUntil() : event.freeFrom();
  }
}
