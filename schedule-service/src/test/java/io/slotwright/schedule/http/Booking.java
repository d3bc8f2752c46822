package io.slotwright.schedule.http;

import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.BookingChanged.Customer;
import io.slotwright.common.event.BookingStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A booking as booking-service tells it; what makes another one of it is its next version.
record Booking(
    UUID id,
    long version,
    UUID postId,
    String startsAt,
    String occupiedUntil,
    BookingStatus status,
    boolean displaced) {

  /// A confirmed one, at its first version.
  static Booking of(String postId, String startsAt, String occupiedUntil) {
    return new Booking(
        UUID.randomUUID(),
        1,
        UUID.fromString(postId),
        startsAt,
        occupiedUntil,
        BookingStatus.CONFIRMED,
        false);
  }

  Booking in(BookingStatus next) {
    return new Booking(id, version + 1, postId, startsAt, occupiedUntil, next, displaced);
  }

  Booking movedTo(String otherPost, String startsAt, String occupiedUntil) {
    return new Booking(
        id, version + 1, UUID.fromString(otherPost), startsAt, occupiedUntil, status, displaced);
  }

  Booking thatLostItsTime() {
    return new Booking(id, version + 1, postId, startsAt, occupiedUntil, status, true);
  }

  BookingChanged event() {
    return new BookingChanged(
        id,
        version,
        BookingChanged.What.CREATED,
        SettableClock.START,
        status,
        displaced,
        postId,
        1,
        UUID.randomUUID(),
        UUID.fromString(ServiceTest.OURS),
        Instant.parse(startsAt),
        Instant.parse(occupiedUntil),
        Instant.parse(occupiedUntil),
        new Customer("Olena K.", "olena@example.test", null, "uk"),
        List.of(),
        null,
        "",
        null);
  }
}
