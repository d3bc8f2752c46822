package io.slotwright.booking.availability;

import io.slotwright.common.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/// A post's remaining free time, computed once for all openings of its timetable. Slots that start
/// too soon to be booked do not count: no client can book them.
final class FreeTime {

  private final Timetable timetable;
  private final NavigableMap<Instant, TimeRange> runs = new TreeMap<>();
  private final long loadPercent;

  FreeTime(Timetable timetable, Instant now) {
    Instant earliest = Reach.of(timetable.point(), now).earliest();
    this.timetable = timetable;
    this.loadPercent = timetable.loadPercent(earliest);
    timetable.freeRuns(earliest).forEach(run -> runs.put(run.start(), run));
  }

  long loadPercent() {
    return loadPercent;
  }

  /// The time that would stay free of the run in which `opening` falls: all its slots except those
  /// that would be occupied, even if only by a buffer.
  Duration leftOverBy(Opening opening) {
    TimeRange run = Objects.requireNonNull(runs.floorEntry(opening.startsAt())).getValue();
    TimeRange occupied = run.intersection(opening.occupied());
    Instant first = timetable.slotAround(occupied.start()).orElseThrow().range().start();
    Slot last = timetable.rowFrom(first, Duration.between(first, occupied.end())).getLast();
    return run.length().minus(Duration.between(first, last.range().end()));
  }
}
