package io.slotwright.booking.availability;

import static java.util.stream.Collectors.toMap;

import io.slotwright.common.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/// What a post has left, looked through once for all openings of its timetable.
final class FreeTime {

  private final Timetable timetable;
  private final NavigableMap<Instant, TimeRange> runs;
  private final long loadPercent;

  FreeTime(Timetable timetable) {
    this.timetable = timetable;
    this.runs =
        timetable.freeRuns().stream()
            .collect(toMap(TimeRange::start, run -> run, (one, same) -> one, TreeMap::new));
    this.loadPercent = timetable.loadPercent();
  }

  long loadPercent() {
    return loadPercent;
  }

  /// What would stay free of the run in which `opening` falls: all its slots but those that would
  /// be occupied, were it only by a buffer.
  Duration leftOverBy(Opening opening) {
    TimeRange run = Objects.requireNonNull(runs.floorEntry(opening.startsAt())).getValue();
    Instant from = later(run.start(), opening.occupied().start());
    Instant until = earlier(run.end(), opening.occupied().end());
    Instant first = timetable.slotAround(from).orElseThrow().range().start();
    Slot last = timetable.rowFrom(first, Duration.between(first, until)).getLast();
    return run.length().minus(Duration.between(first, last.range().end()));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
