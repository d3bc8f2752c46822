package io.slotwright.schedule.http;

import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.BookingChanged.Customer;
import io.slotwright.common.event.BookingStatus;
import io.slotwright.common.time.Buffers;
import io.slotwright.common.time.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A booking as booking-service publishes it; each change is its next version.
record Booking(
    UUID id,
    long version,
    UUID postId,
    String startsAt,
    String slotsUntil,
    Buffers buffers,
    BookingStatus status,
    boolean displaced) {

  /// A confirmed one, at its first version.
  static Booking of(String postId, String startsAt, String slotsUntil) {
    return new Booking(
        UUID.randomUUID(),
        1,
        UUID.fromString(postId),
        startsAt,
        slotsUntil,
        Buffers.NONE,
        BookingStatus.CONFIRMED,
        false);
  }

  Booking in(BookingStatus next) {
    return new Booking(id, version + 1, postId, startsAt, slotsUntil, buffers, next, displaced);
  }

  Booking movedTo(String otherPost, String startsAt, String slotsUntil) {
    return new Booking(
        id,
        version + 1,
        UUID.fromString(otherPost),
        startsAt,
        slotsUntil,
        buffers,
        status,
        displaced);
  }

  Booking keepingFree(int before, int after) {
    return new Booking(
        id,
        version + 1,
        postId,
        startsAt,
        slotsUntil,
        new Buffers(before, after),
        status,
        displaced);
  }

  Booking thatLostItsTime() {
    return new Booking(id, version + 1, postId, startsAt, slotsUntil, buffers, status, true);
  }

  BookingChanged event() {
    TimeRange served = new TimeRange(Instant.parse(startsAt), Instant.parse(slotsUntil));
    TimeRange occupied = buffers.around(served);
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
        served.start(),
        served.end(),
        occupied.start(),
        occupied.end(),
        served.end(),
        buffers.beforeMinutes(),
        buffers.afterMinutes(),
        new Customer("Olena K.", "olena@example.test", null, "uk"),
        List.of(),
        null,
        "",
        null,
        null);
  }
}
