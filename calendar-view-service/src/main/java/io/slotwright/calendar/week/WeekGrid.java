package io.slotwright.calendar.week;

import io.slotwright.common.time.TimeRange;
import java.util.List;

/// The cells of a week before anything is painted. Many posts and revisions share it, so it is
/// computed once for each week and zone.
public final class WeekGrid {

  /// Half a year of weeks in a handful of zones; with what is encoded of them, some 8 MB.
  public static final int REMEMBERED = 128;

  private static final Memo<Week, WeekGrid> GRIDS = new Memo<>(REMEMBERED, WeekGrid::new);

  private final List<TimeRange> ranges;

  /// In microseconds, one more than there are cells.
  private final long[] borders = new long[Week.CELLS + 1];

  private WeekGrid(Week week) {
    this.ranges = week.cellRanges();
    for (int cell = 0; cell < Week.CELLS; cell++) {
      borders[cell] = Micros.of(ranges.get(cell).start());
    }
    borders[Week.CELLS] = Micros.of(ranges.getLast().end());
  }

  public static WeekGrid of(Week week) {
    return GRIDS.of(week);
  }

  /// The real time of each cell.
  public List<TimeRange> ranges() {
    return ranges;
  }

  long start(int cell) {
    return borders[cell];
  }

  long end(int cell) {
    return borders[cell + 1];
  }
}
