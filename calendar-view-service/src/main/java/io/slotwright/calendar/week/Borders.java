package io.slotwright.calendar.week;

import io.slotwright.common.time.TimeRange;
import java.util.Arrays;

/// Collects the starts and ends of ranges, in microseconds.
final class Borders {

  private final long[] borders;
  private int size;

  /// @param ranges the number of ranges that will be added
  Borders(int ranges) {
    this.borders = new long[2 * ranges];
  }

  void add(TimeRange range) {
    borders[size++] = Micros.of(range.start());
    borders[size++] = Micros.of(range.end());
  }

  /// Each of them once.
  long[] ascending() {
    Arrays.sort(borders, 0, size);
    int distinct = 0;
    for (int next = 0; next < size; next++) {
      if (next == 0 || borders[next] != borders[next - 1]) {
        borders[distinct++] = borders[next];
      }
    }
    return Arrays.copyOf(borders, distinct);
  }
}
