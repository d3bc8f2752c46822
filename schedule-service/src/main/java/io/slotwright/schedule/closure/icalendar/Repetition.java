package io.slotwright.schedule.closure.icalendar;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;

/// A recurrence rule (`RRULE`, RFC 5545, section 3.3.10) of events that repeat daily or less often.
///
/// It repeats wall-clock times; zones are applied afterwards.
///
/// @param rule without its end
/// @param daysApart about how many days lie between two of its intervals
/// @param count how many occurrences there are, the start of the event being the first
/// @param until the last time that may still be one, on the wall; far away when there is no such
record Repetition(RecurrenceRule rule, long daysApart, long count, LocalDateTime until) {

  private static final Map<String, Integer> FREQUENCIES =
      Map.of("DAILY", 1, "WEEKLY", 7, "MONTHLY", 30, "YEARLY", 365);
  private static final Set<String> WITHIN_A_DAY = Set.of("BYHOUR", "BYMINUTE", "BYSECOND");

  /// About the cost of reading a rule, and of a rule that has no occurrence: the library gives one
  /// up after a thousand empty intervals.
  private static final long STEPS_TO_READ = 10;

  private static final long STEPS_TO_GIVE_UP = 1_000;

  /// How much the library skips in one step on its way to the window: so many days, or so many
  /// intervals when these are longer.
  private static final long DAYS_PASSED_PER_STEP = 400;

  private static final long INTERVALS_PASSED_PER_STEP = 30;

  /// @param rules of the zone of the event's start
  static Repetition of(String text, ZoneRules rules, WorkBudget budget)
      throws BrokenEventException {
    budget.spend(STEPS_TO_READ);
    Map<String, String> parts = parts(text);
    int days = FREQUENCIES.getOrDefault(parts.getOrDefault("FREQ", ""), 0);
    if (days == 0) {
      throw unsupported("FREQ=" + parts.getOrDefault("FREQ", ""));
    }
    long interval = positive(parts, "INTERVAL", 1);
    long count = positive(parts, "COUNT", Long.MAX_VALUE);
    @Nullable String end = parts.remove("UNTIL");
    parts.remove("COUNT");
    nameEveryMonth(parts);
    return new Repetition(
        read(parts), days * interval, count, end == null ? LocalDateTime.MAX : until(end, rules));
  }

  private static Map<String, String> parts(String text) throws BrokenEventException {
    Map<String, String> parts = new LinkedHashMap<>();
    for (String part : text.toUpperCase(Locale.ROOT).split(";", -1)) {
      int equals = part.indexOf('=');
      String name = part.substring(0, Math.max(equals, 0));
      if (WITHIN_A_DAY.contains(name) || name.equals("RSCALE") || name.equals("SKIP")) {
        throw unsupported(part);
      }
      if (!part.isEmpty()
          && (name.isEmpty() || parts.put(name, part.substring(equals + 1)) != null)) {
        throw malformed(text);
      }
    }
    return parts;
  }

  private static long positive(Map<String, String> parts, String name, long absent)
      throws BrokenEventException {
    @Nullable String text = parts.get(name);
    if (text == null) {
      return absent;
    }
    if (!text.matches("\\d{1,9}") || Long.parseLong(text) == 0) {
      throw malformed(name + "=" + text);
    }
    return Long.parseLong(text);
  }

  /// A day of the month without a month means every month of a year (RFC 5545, the table on page
  /// 44); the library takes the month of the start.
  private static void nameEveryMonth(Map<String, String> parts) {
    if (parts.getOrDefault("FREQ", "").equals("YEARLY")
        && parts.containsKey("BYMONTHDAY")
        && !parts.containsKey("BYMONTH")
        && !parts.containsKey("BYWEEKNO")
        && !parts.containsKey("BYYEARDAY")) {
      parts.put(
          "BYMONTH", IntStream.rangeClosed(1, 12).mapToObj(String::valueOf).collect(joining(",")));
    }
  }

  private static RecurrenceRule read(Map<String, String> parts) throws BrokenEventException {
    String text =
        parts.entrySet().stream()
            .map(part -> part.getKey() + "=" + part.getValue())
            .collect(joining(";"));
    try {
      return new RecurrenceRule(text, RfcMode.RFC5545_STRICT);
    } catch (InvalidRecurrenceRuleException | IllegalArgumentException malformed) {
      throw malformed(text);
    }
  }

  /// The occurrences from `from` to before `to`, ascending.
  ///
  /// @param first the start of the event, which counts as one whether it fits the rule or not
  List<LocalDateTime> starts(
      LocalDateTime first, LocalDateTime from, LocalDateTime to, WorkBudget budget)
      throws BrokenEventException {
    try {
      return walk(first, from, to, budget);
    } catch (RuntimeException neverOccurs) {
      budget.spend(STEPS_TO_GIVE_UP);
      throw new BrokenEventException(
          "unsupported-repetition",
          "The rule " + Texts.line(rule.toString()) + " has hardly any occurrence.");
    }
  }

  private List<LocalDateTime> walk(
      LocalDateTime first, LocalDateTime from, LocalDateTime to, WorkBudget budget)
      throws BrokenEventException {
    List<LocalDateTime> starts = new ArrayList<>();
    if (!first.isBefore(from) && first.isBefore(to)) {
      starts.add(first);
    }
    RecurrenceRuleIterator occurrences = rule.iterator(written(first));
    // A counted rule has to be expanded from its beginning.
    if (count == Long.MAX_VALUE && first.isBefore(from)) {
      budget.spend(stepsToPass(ChronoUnit.DAYS.between(first, from)));
      occurrences.fastForward(written(from));
    }
    LocalDateTime before = first.isBefore(from) && count == Long.MAX_VALUE ? from : first;
    for (long counted = 1; counted < count && occurrences.hasNext(); ) {
      LocalDateTime next = read(occurrences.nextDateTime());
      budget.spend(1 + Math.abs(ChronoUnit.DAYS.between(before, next)) / daysApart);
      before = next;
      if (!next.isBefore(to) || next.isAfter(until)) {
        return starts;
      }
      if (next.equals(first)) {
        continue;
      }
      counted++;
      if (!next.isBefore(from)) {
        starts.add(next);
      }
    }
    return starts;
  }

  private long stepsToPass(long days) {
    return days / Math.max(DAYS_PASSED_PER_STEP, daysApart * INTERVALS_PASSED_PER_STEP);
  }

  private static DateTime written(LocalDateTime local) {
    return new DateTime(
        local.getYear(),
        local.getMonthValue() - 1,
        local.getDayOfMonth(),
        local.getHour(),
        local.getMinute(),
        local.getSecond());
  }

  private static LocalDateTime read(DateTime written) {
    return LocalDateTime.of(
        written.getYear(),
        written.getMonth() + 1,
        written.getDayOfMonth(),
        written.getHours(),
        written.getMinutes(),
        written.getSeconds());
  }

  private static LocalDateTime until(String text, ZoneRules rules) throws BrokenEventException {
    if (text.endsWith("Z")) {
      return WallTime.utc(WrittenTimes.local(text.substring(0, text.length() - 1))).seenFrom(rules);
    }
    return text.length() == 8
        ? LocalDate.from(WrittenTimes.local(text + "T000000")).atTime(LocalTime.MAX)
        : WrittenTimes.local(text);
  }

  private static BrokenEventException unsupported(String part) {
    return new BrokenEventException(
        "unsupported-repetition",
        "Events repeat daily, weekly, monthly or yearly, not by " + Texts.line(part) + ".");
  }

  private static BrokenEventException malformed(String rule) {
    return new BrokenEventException(
        "malformed-repetition", "The rule " + Texts.line(rule) + " cannot be understood.");
  }
}
