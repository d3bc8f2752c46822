package io.slotwright.schedule.slot;

import java.time.DayOfWeek;

/// One entry of a weekly template: a window that recurs on a day of the week.
public record WeeklySlot(DayOfWeek day, Window window) {

  /// The window on a day by its number.
  ///
  /// @param weekday from 0, Monday, to 6, Sunday
  public static WeeklySlot of(int weekday, Window window) {
    return new WeeklySlot(DayOfWeek.of(weekday + 1), window);
  }

  /// From 0, Monday, to 6, Sunday.
  public int weekday() {
    return day.getValue() - 1;
  }
}
