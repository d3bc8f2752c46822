package io.slotwright.schedule.draft;

import io.slotwright.common.time.TimeRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Any stretches of time, as one set of instants.
///
/// @param ranges ascending, none of them empty, and no two that touch
record TimeSet(List<TimeRange> ranges) {

  static final TimeSet EMPTY = new TimeSet(List.of());

  TimeSet {
    ranges = List.copyOf(ranges);
  }

  /// All instants in one of `ranges`, which may overlap.
  static TimeSet of(Collection<TimeRange> ranges) {
    List<TimeRange> joined = new ArrayList<>();
    for (TimeRange range :
        ranges.stream()
            .filter(range -> !range.isEmpty())
            .sorted(Comparator.comparing(TimeRange::start))
            .toList()) {
      boolean meets = !joined.isEmpty() && !range.start().isAfter(joined.getLast().end());
      joined.add(meets ? joined.removeLast().and(range) : range);
    }
    return new TimeSet(joined);
  }

  boolean isEmpty() {
    return ranges.isEmpty();
  }

  boolean overlaps(TimeRange range) {
    return ranges.stream().anyMatch(range::overlaps);
  }

  boolean covers(TimeRange range) {
    return ranges.stream().anyMatch(one -> one.covers(range));
  }

  TimeSet plus(TimeRange range) {
    return of(Stream.concat(ranges.stream(), Stream.of(range)).toList());
  }

  TimeSet minus(TimeRange hole) {
    return new TimeSet(ranges.stream().flatMap(range -> outside(range, hole)).toList());
  }

  TimeSet minus(TimeSet holes) {
    TimeSet left = this;
    for (TimeRange hole : holes.ranges) {
      left = left.minus(hole);
    }
    return left;
  }

  TimeSet within(TimeRange bounds) {
    return new TimeSet(ranges.stream().filter(bounds::overlaps).map(bounds::intersection).toList());
  }

  private static Stream<TimeRange> outside(TimeRange range, TimeRange hole) {
    if (!range.overlaps(hole)) {
      return Stream.of(range);
    }
    TimeRange missing = range.intersection(hole);
    return Stream.of(
            new TimeRange(range.start(), missing.start()),
            new TimeRange(missing.end(), range.end()))
        .filter(part -> !part.isEmpty());
  }
}
