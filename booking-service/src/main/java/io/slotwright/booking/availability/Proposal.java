package io.slotwright.booking.availability;

import io.slotwright.common.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A wish to take a post at a time, seen against its timetable.
///
/// @param row the consecutive slots from the wished start on, see [Timetable#rowFrom]; from the
/// slot around it on where the start need not match a slot
/// @param timing what it would be: whole slots of a row that begins with it, else what it needs
/// @param waivers the rules that are set aside
record Proposal(
    Timetable timetable,
    Demand demand,
    Instant now,
    Reach reach,
    List<Slot> row,
    Timing timing,
    Waivers waivers) {

  static Proposal of(
      Timetable timetable, Instant startsAt, Demand demand, Waivers waivers, Instant now) {
    Instant endsAt = startsAt.plus(demand.length());
    Instant first =
        waivers.contains(Waiver.TIME_MISMATCH) ? aroundOf(timetable, startsAt) : startsAt;
    List<Slot> row = timetable.rowFrom(first, Duration.between(first, endsAt));
    Timing timing =
        new Timing(
            startsAt,
            endsAt,
            first.equals(startsAt) ? later(endOf(row, endsAt), endsAt) : endsAt,
            demand.buffersAt(timetable.post()));
    return new Proposal(
        timetable, demand, now, Reach.of(timetable.point(), now), row, timing, waivers);
  }

  private static Instant aroundOf(Timetable timetable, Instant instant) {
    return timetable.slotAround(instant).map(slot -> slot.range().start()).orElse(instant);
  }

  private static Instant endOf(List<Slot> row, Instant ifEmpty) {
    return row.isEmpty() ? ifEmpty : row.getLast().range().end();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  Instant startsAt() {
    return timing.startsAt();
  }

  boolean startsWithASlot() {
    return !row.isEmpty();
  }

  /// Whether nothing of it is still to come.
  boolean isOver() {
    return !timing.endsAt().isAfter(now);
  }

  /// The time that is offered without a break, up to the time that is needed.
  Duration offered() {
    return Duration.between(startsAt(), endOf(row, startsAt()));
  }

  /// The time that would be occupied; empty when it cannot be, because no slot starts there. What
  /// begins in the past takes what is left of its time: others may have had the rest.
  TimeRange occupied() {
    if (!startsWithASlot() && !waivers.contains(Waiver.SLOT_NOT_OFFERED)) {
      return new TimeRange(startsAt(), startsAt());
    }
    TimeRange whole = timing.occupied();
    return waivers.contains(Waiver.IN_THE_PAST) && whole.contains(now)
        ? new TimeRange(now, whole.end())
        : whole;
  }

  int postNumber() {
    return timetable.post().number();
  }
}
