package io.slotwright.calendar.week;

import io.slotwright.common.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// A set of instants, made of ranges that may overlap.
final class Stretches {

  private final List<TimeRange> ranges;

  /// The end of each disjoint range by its start.
  private final NavigableMap<Instant, Instant> endByStart = new TreeMap<>();

  private Stretches(List<TimeRange> ranges) {
    this.ranges = ranges;
    ranges.stream()
        .filter(range -> !range.isEmpty())
        .sorted(Comparator.comparing(TimeRange::start))
        .forEach(this::add);
  }

  static Stretches of(List<TimeRange> ranges) {
    return new Stretches(ranges);
  }

  Stretches and(List<TimeRange> more) {
    List<TimeRange> all = new ArrayList<>(ranges);
    all.addAll(more);
    return new Stretches(all);
  }

  /// Whether the set shares an instant with `range`.
  boolean overlap(TimeRange range) {
    Map.Entry<Instant, Instant> last = endByStart.lowerEntry(range.end());
    return last != null && !range.isEmpty() && last.getValue().isAfter(range.start());
  }

  private void add(TimeRange range) {
    Map.Entry<Instant, Instant> before = endByStart.lastEntry();
    if (before == null || before.getValue().isBefore(range.start())) {
      endByStart.put(range.start(), range.end());
    } else if (before.getValue().isBefore(range.end())) {
      endByStart.put(before.getKey(), range.end());
    }
  }
}
