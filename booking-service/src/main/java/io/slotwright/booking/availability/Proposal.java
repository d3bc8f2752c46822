package io.slotwright.booking.availability;

import io.slotwright.common.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Somebody's wish to take a post at a time, seen against its timetable.
///
/// @param row the consecutive slots from `startsAt` on, see [Timetable#rowFrom]
record Proposal(Timetable timetable, Instant startsAt, Demand demand, Instant now, List<Slot> row) {

  static Proposal of(Timetable timetable, Instant startsAt, Demand demand, Instant now) {
    return new Proposal(
        timetable, startsAt, demand, now, timetable.rowFrom(startsAt, demand.length()));
  }

  boolean startsWithASlot() {
    return !row.isEmpty();
  }

  /// How much time is offered without a break, up to what is needed.
  Duration offered() {
    return row.isEmpty() ? Duration.ZERO : Duration.between(startsAt, row.getLast().range().end());
  }

  Timing timing() {
    return new Timing(
        startsAt,
        startsAt.plus(demand.length()),
        startsAt.plus(offered()),
        demand.buffersAt(timetable.post()));
  }

  /// What would be occupied; empty when no slot starts there.
  TimeRange occupied() {
    return row.isEmpty() ? TimeRange.of(startsAt, Duration.ZERO) : timing().occupied();
  }

  Reach reach() {
    return Reach.of(timetable.point(), now);
  }

  int postNumber() {
    return timetable.post().number();
  }
}
