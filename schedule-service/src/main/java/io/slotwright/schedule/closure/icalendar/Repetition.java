package io.slotwright.schedule.closure.icalendar;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.fortuna.ical4j.model.Recur;

/// A recurrence rule (`RRULE`, RFC 5545, section 3.3.10) of events that repeat daily or less often.
///
/// It repeats what the clock on the wall shows. The library does that for times in UTC, which no
/// change of clocks can confuse; zones come in afterwards.
///
/// @param rule without its end
/// @param until the last time that may still be one, on the wall; far away when there is no such
record Repetition(String rule, LocalDateTime until) {

  /// More than fit into the longest window, but for rules gone wrong.
  private static final int MOST = 20_000;

  private static final Set<String> FREQUENCIES = Set.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY");
  private static final Set<String> WITHIN_A_DAY = Set.of("BYHOUR", "BYMINUTE", "BYSECOND");

  /// @param rules of the zone of the event's start
  static Repetition of(String text, ZoneRules rules) throws BrokenEventException {
    LocalDateTime until = LocalDateTime.MAX;
    List<String> parts = Arrays.asList(text.toUpperCase(Locale.ROOT).split(";", -1));
    for (String part : parts) {
      String name = part.substring(0, Math.max(part.indexOf('='), 0));
      String value = part.substring(part.indexOf('=') + 1);
      if (WITHIN_A_DAY.contains(name)
          || name.equals("RSCALE")
          || (name.equals("FREQ") && !FREQUENCIES.contains(value))) {
        throw new BrokenEventException(
            "unsupported-repetition",
            "Events repeat daily, weekly, monthly or yearly, not by " + Texts.line(part) + ".");
      }
      if (name.equals("UNTIL")) {
        until = until(value, rules);
      }
    }
    return new Repetition(
        parts.stream().filter(part -> !part.startsWith("UNTIL=")).collect(joining(";")), until);
  }

  /// Those from `from` to before `to`, ascending.
  ///
  /// @param first the start of the event, which counts as one whether it fits the rule or not
  List<LocalDateTime> starts(LocalDateTime first, LocalDateTime from, LocalDateTime to)
      throws BrokenEventException {
    try {
      return new Recur<ZonedDateTime>(rule)
          .getDates(utc(first), utc(from), utc(to), MOST).stream()
              .map(ZonedDateTime::toLocalDateTime)
              .filter(start -> !start.isBefore(from) && start.isBefore(to))
              .filter(start -> !start.isAfter(until))
              .toList();
    } catch (RuntimeException malformed) {
      throw new BrokenEventException(
          "malformed-repetition", "The rule " + Texts.line(rule) + " cannot be understood.");
    }
  }

  private static LocalDateTime until(String text, ZoneRules rules) throws BrokenEventException {
    if (text.endsWith("Z")) {
      return WallTime.utc(WrittenTimes.local(text.substring(0, text.length() - 1))).seenFrom(rules);
    }
    return text.length() == 8
        ? LocalDate.from(WrittenTimes.local(text + "T000000")).atTime(LocalTime.MAX)
        : WrittenTimes.local(text);
  }

  private static ZonedDateTime utc(LocalDateTime local) {
    return local.atZone(ZoneOffset.UTC);
  }
}
