package io.slotwright.schedule.closure.icalendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.function.Predicate;

/// Whether a date lies in one of some weeks of its year (`BYWEEKNO`, RFC 5545, section 3.3.10).
///
/// @param numbers of the weeks; negative ones count from the end of the year
/// @param weeks how weeks are counted
record WeekNumbers(List<Integer> numbers, WeekFields weeks) implements Predicate<LocalDate> {

  private static final int DAYS_IN_YEAR_ONE = 4;

  WeekNumbers(List<Integer> numbers, DayOfWeek firstDay) {
    this(numbers, WeekFields.of(firstDay, DAYS_IN_YEAR_ONE));
  }

  /// Whether it names a week that not every year has.
  boolean areRare() {
    return numbers.contains(53) || numbers.contains(-53);
  }

  /// Whether it names a week that may reach into another year.
  boolean areAtAnEdge() {
    return numbers.stream().anyMatch(number -> Math.abs(number) == 1 || Math.abs(number) >= 52);
  }

  @Override
  public boolean test(LocalDate date) {
    int week = date.get(weeks.weekOfWeekBasedYear());
    int count = (int) weeks.weekOfWeekBasedYear().rangeRefinedBy(date).getMaximum();
    return numbers.contains(week) || numbers.contains(week - count - 1);
  }
}
