package io.slotwright.zones;

import static java.util.Comparator.comparing;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneOffsetTransitionRule.TimeDefinition;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rules after the last moment of a compiled zone: a TZ string of POSIX with the extension of
/// RFC 9636, section 3.3.1, that a time may be negative or beyond 24 hours, such as
/// `EET-2EEST,M3.5.0/3,M10.5.0/4`.
///
/// `zic` writes a day as month, week and weekday; the forms that count days of the year are
/// refused.
final class PosixRules {

  private static final String NAME = "(?:[A-Za-z]{3,}|<[A-Za-z0-9+-]+>)";
  private static final String TIME = "([+-]?\\d{1,3}(?::\\d{2}){0,2})";
  private static final String DAY = ",M(\\d{1,2})\\.(\\d)\\.(\\d)(?:/" + TIME + ")?";
  private static final Pattern FORM =
      Pattern.compile(NAME + TIME + "(?:" + NAME + TIME + "?" + DAY + DAY + ")?");

  private static final int HOUR = 3600;
  private static final int DAY_LENGTH = 24 * HOUR;
  private static final int LAST_WEEK = 5;
  private static final int WEEK = 7;

  private PosixRules() {}

  /// @param text empty when nothing is known
  /// @return in the order of the year; none when the offset stays as it is
  static List<ZoneOffsetTransitionRule> of(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(text);
    }
    if (form.group(3) == null) {
      return List.of();
    }
    // POSIX counts offsets to the west.
    int standard = -seconds(form.group(1), 0);
    int daylight = -seconds(form.group(2), -(standard + HOUR));
    int lesser = Math.min(standard, daylight);
    return Stream.of(
            rule(form, 3, lesser, standard, daylight), rule(form, 7, lesser, daylight, standard))
        .sorted(comparing(ZoneOffsetTransitionRule::getMonth))
        .toList();
  }

  private static ZoneOffsetTransitionRule rule(
      Matcher form, int group, int standard, int before, int after) {
    int time = seconds(form.group(group + 3), 2 * HOUR);
    int days = Math.floorDiv(time, DAY_LENGTH);
    Month month = Month.of(Integer.parseInt(form.group(group)));
    int week = Integer.parseInt(form.group(group + 1));
    DayOfWeek weekday = DayOfWeek.SUNDAY.plus(Integer.parseInt(form.group(group + 2))).plus(days);
    return ZoneOffsetTransitionRule.of(
        month,
        earliestDay(month, week, days),
        weekday,
        LocalTime.ofSecondOfDay(Math.floorMod(time, DAY_LENGTH)),
        false,
        TimeDefinition.WALL,
        ZoneOffset.ofTotalSeconds(standard),
        ZoneOffset.ofTotalSeconds(before),
        ZoneOffset.ofTotalSeconds(after));
  }

  /// The day of the month from which the weekday is searched forwards; -1 is the last.
  ///
  /// @param days by which the time moves the day on
  private static int earliestDay(Month month, int week, int days) {
    if (week < LAST_WEEK) {
      return 1 + (week - 1) * WEEK + days;
    }
    return days == 0 ? -1 : month.minLength() - WEEK + 1 + days;
  }

  private static int seconds(@Nullable String text, int otherwise) {
    if (text == null) {
      return otherwise;
    }
    String[] parts = text.split(":");
    int seconds = Math.abs(Integer.parseInt(parts[0])) * HOUR;
    for (int each = 1; each < parts.length; each++) {
      seconds += Integer.parseInt(parts[each]) * (each == 1 ? 60 : 1);
    }
    return text.startsWith("-") ? -seconds : seconds;
  }
}
