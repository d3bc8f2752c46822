package io.slotwright.calendar.week;

import io.slotwright.common.time.TimeRange;
import java.util.List;
import java.util.stream.Stream;

/// Arithmetic of ranges.
final class Ranges {

  private Ranges() {}

  /// The parts of `range` that none of `holes` covers.
  static List<TimeRange> without(TimeRange range, List<TimeRange> holes) {
    List<TimeRange> left = List.of(range);
    for (TimeRange hole : holes) {
      left = left.stream().flatMap(part -> without(part, hole)).toList();
    }
    return left;
  }

  private static Stream<TimeRange> without(TimeRange range, TimeRange hole) {
    if (!range.overlaps(hole)) {
      return Stream.of(range);
    }
    TimeRange cut = range.intersection(hole);
    return Stream.of(
            new TimeRange(range.start(), cut.start()), new TimeRange(cut.end(), range.end()))
        .filter(part -> !part.isEmpty());
  }
}
