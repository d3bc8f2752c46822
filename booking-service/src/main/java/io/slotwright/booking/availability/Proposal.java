package io.slotwright.booking.availability;

import io.slotwright.common.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Somebody's wish to take a post at a time, seen against its timetable.
///
/// @param row the consecutive slots from `startsAt` on, see [Timetable#rowFrom]
record Proposal(
    Timetable timetable, Instant startsAt, Duration length, Instant now, List<Slot> row) {

  static Proposal of(Timetable timetable, Instant startsAt, Duration length, Instant now) {
    return new Proposal(timetable, startsAt, length, now, timetable.rowFrom(startsAt, length));
  }

  boolean startsWithASlot() {
    return !row.isEmpty();
  }

  /// How much time is offered without a break, up to what is needed.
  Duration offered() {
    return row.isEmpty() ? Duration.ZERO : Duration.between(startsAt, row.getLast().range().end());
  }

  /// What would be occupied; empty when no slot starts there.
  TimeRange occupied() {
    return TimeRange.of(startsAt, offered());
  }

  Reach reach() {
    return Reach.of(timetable.point(), now);
  }

  int postNumber() {
    return timetable.post().number();
  }
}
