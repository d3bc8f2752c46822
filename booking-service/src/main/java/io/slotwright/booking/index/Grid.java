package io.slotwright.booking.index;

import io.slotwright.common.time.TimeRange;
import java.util.Arrays;
import java.util.List;

/// The open slots of a day, counted in microseconds from the start of the first. Most days of most
/// posts look alike, so they share one.
final class Grid {

  private final long[] starts;
  private final long[] ends;

  private Grid(long[] starts, long[] ends) {
    this.starts = starts;
    this.ends = ends;
  }

  /// @param slots ascending, at least one
  static Grid of(List<TimeRange> slots) {
    long begin = EpochMicros.of(slots.getFirst().start());
    return new Grid(
        slots.stream().mapToLong(slot -> EpochMicros.of(slot.start()) - begin).toArray(),
        slots.stream().mapToLong(slot -> EpochMicros.of(slot.end()) - begin).toArray());
  }

  int size() {
    return starts.length;
  }

  long start(int slot) {
    return starts[slot];
  }

  long end(int slot) {
    return ends[slot];
  }

  /// The first slot that starts at `offset` or later; [#size] when none does.
  int firstFrom(long offset) {
    return EpochMicros.firstFrom(starts, offset);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Grid grid
        && Arrays.equals(starts, grid.starts)
        && Arrays.equals(ends, grid.ends);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(starts) + Arrays.hashCode(ends);
  }
}
