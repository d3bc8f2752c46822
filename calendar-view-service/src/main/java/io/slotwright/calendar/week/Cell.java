package io.slotwright.calendar.week;

import io.slotwright.common.time.TimeRange;
import java.time.LocalTime;
import java.util.List;

/// One half hour of wall clock of a week.
///
/// @param index its position in the week, 0 for Monday 00:00
/// @param range its real time: empty where the clocks skip it, an hour where they show it twice
/// @param status the strongest status within it
/// @param segments its parts where statuses mix, in order of time; empty where they do not
public record Cell(int index, TimeRange range, CellStatus status, List<Segment> segments) {

  public Cell {
    segments = List.copyOf(segments);
  }

  /// 0 for Monday to 6 for Sunday.
  public int day() {
    return index / Week.CELLS_PER_DAY;
  }

  /// The wall-clock time of its start.
  public LocalTime time() {
    int minuteOfDay = index % Week.CELLS_PER_DAY * Week.MINUTES_PER_CELL;
    return LocalTime.ofSecondOfDay(minuteOfDay * 60L);
  }
}
