package io.slotwright.calendar.live;

import io.slotwright.calendar.week.Cell;
import io.slotwright.calendar.week.Week;
import java.util.List;

/// The cells of a week that a viewer sees.
///
/// @param first the index of the first
/// @param end the index after the last
public record Part(int first, int end) {

  public static final Part WEEK = new Part(0, Week.CELLS);

  /// @param day 0 for Monday to 6 for Sunday
  public static Part ofDay(int day) {
    return new Part(day * Week.CELLS_PER_DAY, (day + 1) * Week.CELLS_PER_DAY);
  }

  public boolean isWholeWeek() {
    return equals(WEEK);
  }

  /// 0 for Monday to 6 for Sunday.
  public int firstDay() {
    return first / Week.CELLS_PER_DAY;
  }

  List<Cell> of(List<Cell> week) {
    return week.subList(first, end);
  }
}
