package io.slotwright.schedule.closure.icalendar;

import static java.util.Objects.requireNonNullElse;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dmfs.rfc5545.Weekday;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.WeekdayNum;

/// Puts a rule in words that the library gets right, without another meaning.
final class RuleParts {

  private RuleParts() {}

  /// A day of the month without a month means every month of a year (RFC 5545, the table on page
  /// 44); the library takes the month of the start. Where weekdays are counted, every day of the
  /// year is named instead, because they would be counted in the months that are named.
  static void nameEveryMonth(RecurrenceRule rule) {
    if (rule.getFreq() == Freq.YEARLY
        && rule.hasPart(Part.BYMONTHDAY)
        && !hasAny(rule, Part.BYMONTH, Part.BYWEEKNO, Part.BYYEARDAY)) {
      if (countsWeekdays(rule)) {
        set(rule, Part.BYYEARDAY, IntStream.rangeClosed(1, 366).boxed().toList());
      } else {
        set(rule, Part.BYMONTH, IntStream.range(0, 12).boxed().toList());
      }
    }
  }

  /// Whether a yearly rule lists weekdays with and without numbers. RFC 5545 seems to mean all of
  /// them; other engines take those without numbers for a condition.
  static boolean mixesWeekdays(RecurrenceRule rule) {
    return rule.getFreq() == Freq.YEARLY
        && !rule.hasPart(Part.BYMONTH)
        && countsWeekdays(rule)
        && rule.getByDayPart().stream().anyMatch(day -> day.pos == 0);
  }

  private static boolean countsWeekdays(RecurrenceRule rule) {
    return rule.hasPart(Part.BYDAY) && rule.getByDayPart().stream().anyMatch(day -> day.pos != 0);
  }

  /// Makes the rule independent of the day on which it starts.
  ///
  /// @param first on which it does
  static void sayWhatTheStartSays(RecurrenceRule rule, LocalDate first) {
    if (rule.getFreq() == Freq.DAILY || hasAny(rule, Part.BYDAY, Part.BYMONTHDAY, Part.BYYEARDAY)) {
      return;
    }
    if (rule.getFreq() == Freq.WEEKLY || rule.hasPart(Part.BYWEEKNO)) {
      Weekday day = Weekday.values()[first.getDayOfWeek().getValue() % 7];
      rule.setByDayPart(List.of(new WeekdayNum(0, day)));
      return;
    }
    set(rule, Part.BYMONTHDAY, List.of(first.getDayOfMonth()));
    if (rule.getFreq() == Freq.YEARLY && !rule.hasPart(Part.BYMONTH)) {
      set(rule, Part.BYMONTH, List.of(first.getMonthValue() - 1));
    }
  }

  /// The library is wrong about week 53 in a year of 52, and about weeks that reach into another
  /// year when months or days are named too. Such weeks are taken out of the rule.
  ///
  /// @return the condition on its dates that is left; empty for none
  static Optional<WeekNumbers> takeWeeks(RecurrenceRule rule, LocalDate first) {
    if (!rule.hasPart(Part.BYWEEKNO)) {
      return Optional.empty();
    }
    WeekNumbers weeks =
        new WeekNumbers(
            rule.getByPart(Part.BYWEEKNO), DayOfWeek.SUNDAY.plus(rule.getWeekStart().ordinal()));
    if (!weeks.areRare() && !hasAny(rule, Part.BYMONTH, Part.BYMONTHDAY, Part.BYYEARDAY)) {
      return Optional.empty();
    }
    sayWhatTheStartSays(rule, first);
    set(rule, Part.BYWEEKNO, List.of());
    return Optional.of(weeks);
  }

  /// Takes the times of the day out of the rule.
  ///
  /// @param start the time of the first occurrence, which says what the rule does not
  /// @return ascending
  static List<LocalTime> takeTimes(RecurrenceRule rule, LocalTime start) {
    if (!hasAny(rule, Part.BYHOUR, Part.BYMINUTE, Part.BYSECOND)) {
      return List.of(start);
    }
    List<Integer> hours = take(rule, Part.BYHOUR, start.getHour());
    List<Integer> minutes = take(rule, Part.BYMINUTE, start.getMinute());
    List<Integer> seconds = take(rule, Part.BYSECOND, start.getSecond());
    return hours.stream()
        .flatMap(hour -> minutes.stream().flatMap(minute -> times(hour, minute, seconds)))
        .sorted()
        .distinct()
        .toList();
  }

  /// Java has no leap seconds: each becomes the second before it.
  private static Stream<LocalTime> times(int hour, int minute, List<Integer> seconds) {
    return seconds.stream().map(second -> LocalTime.of(hour, minute, Math.min(second, 59)));
  }

  private static List<Integer> take(RecurrenceRule rule, Part part, int otherwise) {
    List<Integer> numbers = requireNonNullElse(rule.getByPart(part), List.of(otherwise));
    set(rule, part, List.of());
    return numbers;
  }

  private static boolean hasAny(RecurrenceRule rule, Part... parts) {
    for (Part part : parts) {
      if (rule.hasPart(part)) {
        return true;
      }
    }
    return false;
  }

  private static void set(RecurrenceRule rule, Part part, List<Integer> numbers) {
    try {
      rule.setByPart(part, numbers);
    } catch (InvalidRecurrenceRuleException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
