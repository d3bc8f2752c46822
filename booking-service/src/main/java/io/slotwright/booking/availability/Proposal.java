package io.slotwright.booking.availability;

import io.slotwright.common.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A wish to take a post at a time, seen against its timetable.
///
/// @param row the consecutive slots from the wished start on, see [Timetable#rowFrom]
/// @param timing what it would be; its slots end too early where the row breaks off
record Proposal(
    Timetable timetable, Demand demand, Instant now, Reach reach, List<Slot> row, Timing timing) {

  static Proposal of(Timetable timetable, Instant startsAt, Demand demand, Instant now) {
    List<Slot> row = timetable.rowFrom(startsAt, demand.length());
    Timing timing =
        new Timing(
            startsAt,
            startsAt.plus(demand.length()),
            row.isEmpty() ? startsAt : row.getLast().range().end(),
            demand.buffersAt(timetable.post()));
    return new Proposal(timetable, demand, now, Reach.of(timetable.point(), now), row, timing);
  }

  Instant startsAt() {
    return timing.startsAt();
  }

  boolean startsWithASlot() {
    return !row.isEmpty();
  }

  /// The time that is offered without a break, up to the time that is needed.
  Duration offered() {
    return timing.slots().length();
  }

  /// The time that would be occupied; empty when no slot starts there.
  TimeRange occupied() {
    return startsWithASlot() ? timing.occupied() : timing.slots();
  }

  int postNumber() {
    return timetable.post().number();
  }
}
