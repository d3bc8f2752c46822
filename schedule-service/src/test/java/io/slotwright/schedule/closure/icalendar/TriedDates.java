package io.slotwright.schedule.closure.icalendar;

import static java.util.stream.Collectors.toMap;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/// Follows a recurrence rule in the slow and obvious way, to check the quick one: every date of
/// every interval is tried by the table of RFC 5545 on page 44.
final class TriedDates {

  private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
  private static final Set<String> DAYS_OF = Set.of("BYDAY", "BYMONTHDAY", "BYYEARDAY");

  private final Map<String, String> parts;
  private final LocalDate first;
  private final DayOfWeek weekStart;

  /// @param rule without its end
  TriedDates(String rule, LocalDate first) {
    this.parts =
        Stream.of(rule.split(";"))
            .map(part -> part.split("="))
            .collect(toMap(part -> part[0], part -> part[1]));
    this.first = first;
    this.weekStart = weekday(parts.getOrDefault("WKST", "MO"));
    if (parts.keySet().stream().noneMatch(DAYS_OF::contains)) {
      takeDayFromStart();
    }
  }

  private void takeDayFromStart() {
    String weekday = WEEKDAYS.get(first.getDayOfWeek().getValue() - 1);
    String day = String.valueOf(first.getDayOfMonth());
    switch (frequency()) {
      case "WEEKLY" -> parts.put("BYDAY", weekday);
      case "MONTHLY" -> parts.put("BYMONTHDAY", day);
      case "YEARLY" -> {
        if (parts.containsKey("BYWEEKNO")) {
          parts.put("BYDAY", weekday);
        } else {
          parts.put("BYMONTHDAY", day);
          parts.putIfAbsent("BYMONTH", String.valueOf(first.getMonthValue()));
        }
      }
      default -> {}
    }
  }

  /// @return those up to `last`, ascending
  List<LocalDate> until(LocalDate last) {
    List<LocalDate> dates = new ArrayList<>();
    for (long interval = 0; !startOf(interval).isAfter(last); interval++) {
      positions(startOf(interval).datesUntil(endOf(interval)).filter(this::fits).toList()).stream()
          .filter(date -> !date.isBefore(first) && !date.isAfter(last))
          .forEach(dates::add);
    }
    return dates;
  }

  private LocalDate startOf(long interval) {
    long units = interval * Long.parseLong(parts.getOrDefault("INTERVAL", "1"));
    return switch (frequency()) {
      case "DAILY" -> first.plusDays(units);
      case "WEEKLY" -> first.with(TemporalAdjusters.previousOrSame(weekStart)).plusWeeks(units);
      case "MONTHLY" -> first.withDayOfMonth(1).plusMonths(units);
      default -> first.withDayOfYear(1).plusYears(units);
    };
  }

  private LocalDate endOf(long interval) {
    return startOf(interval)
        .plus(
            switch (frequency()) {
              case "DAILY" -> Period.ofDays(1);
              case "WEEKLY" -> Period.ofWeeks(1);
              case "MONTHLY" -> Period.ofMonths(1);
              default -> Period.ofYears(1);
            });
  }

  private boolean fits(LocalDate date) {
    WeekFields weeks = WeekFields.of(weekStart, 4);
    long weeksOfYear = date.range(weeks.weekOfWeekBasedYear()).getMaximum();
    return counts("BYMONTH", date.getMonthValue(), 12)
        && counts("BYWEEKNO", date.get(weeks.weekOfWeekBasedYear()), weeksOfYear)
        && counts("BYYEARDAY", date.getDayOfYear(), date.lengthOfYear())
        && counts("BYMONTHDAY", date.getDayOfMonth(), date.lengthOfMonth())
        && (!parts.containsKey("BYDAY") || values("BYDAY").anyMatch(day -> isDay(day, date)));
  }

  private boolean counts(String part, long number, long most) {
    IntPredicate same = value -> value == number || value == number - most - 1;
    return !parts.containsKey(part) || values(part).mapToInt(Integer::parseInt).anyMatch(same);
  }

  private boolean isDay(String value, LocalDate date) {
    String ordinal = value.substring(0, value.length() - 2);
    if (date.getDayOfWeek() != weekday(value.substring(value.length() - 2))) {
      return false;
    }
    if (ordinal.isEmpty()) {
      return true;
    }
    boolean ofYear = frequency().equals("YEARLY") && !parts.containsKey("BYMONTH");
    ChronoField field = ofYear ? ChronoField.DAY_OF_YEAR : ChronoField.DAY_OF_MONTH;
    int day = date.get(field);
    int fromEnd = (int) date.range(field).getMaximum() - day;
    int number = Integer.parseInt(ordinal);
    return number > 0 ? number == (day + 6) / 7 : -number == fromEnd / 7 + 1;
  }

  private List<LocalDate> positions(List<LocalDate> set) {
    if (!parts.containsKey("BYSETPOS")) {
      return set;
    }
    Set<LocalDate> chosen = new TreeSet<>();
    values("BYSETPOS")
        .map(Integer::parseInt)
        .map(position -> position > 0 ? position - 1 : set.size() + position)
        .filter(index -> index >= 0 && index < set.size())
        .forEach(index -> chosen.add(set.get(index)));
    return List.copyOf(chosen);
  }

  private Stream<String> values(String part) {
    return Arrays.stream(parts.getOrDefault(part, "").split(","));
  }

  private String frequency() {
    return parts.getOrDefault("FREQ", "");
  }

  private static DayOfWeek weekday(String name) {
    return DayOfWeek.of(WEEKDAYS.indexOf(name) + 1);
  }
}
