package io.slotwright.schedule.closure.icalendar;

import io.slotwright.schedule.closure.icalendar.CalendarComponent.Line;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How long an event lasts (RFC 5545, sections 3.3.6 and 3.8.2).
///
/// @param days on the calendar, whose days may have 23 or 25 hours
/// @param time elapsed, after those days
record Length(long days, Duration time) {

  private static final Pattern DURATION =
      Pattern.compile(
          "\\+?P(?:(\\d{1,4})W|(?:(\\d{1,4})D)?"
              + "(?:T(?:(\\d{1,6})H)?(?:(\\d{1,6})M)?(?:(\\d{1,6})S)?)?)");
  private static final int LONGEST_DAYS = 366;

  /// By `DTEND`, by `DURATION`, or else one day for a date and nothing for a time.
  static Length of(CalendarComponent event, WallTime start, WrittenTimes times)
      throws BrokenEventException {
    Optional<Line> end = event.first("DTEND");
    Optional<Line> duration = event.first("DURATION");
    if (end.isPresent()) {
      return until(times.one(end.get()), start);
    }
    return duration.isPresent()
        ? lasting(duration.get().value(), start)
        : new Length(start.dateOnly() ? 1 : 0, Duration.ZERO);
  }

  static Length until(WallTime end, WallTime start) throws BrokenEventException {
    return between(start, end).checked(start);
  }

  /// @param text such as `PT1H30M`
  static Length lasting(String text, WallTime start) throws BrokenEventException {
    return parse(text).checked(start);
  }

  /// The one that lasts longer, where all days have 24 hours.
  Length longer(Length other) {
    return time.plusDays(days).compareTo(other.time.plusDays(other.days)) < 0 ? other : this;
  }

  boolean isNothing() {
    return days == 0 && time.isZero();
  }

  /// Before this, nothing that lasts so long reaches to `time`.
  LocalDateTime before(LocalDateTime time) {
    return time.minusDays(days).minus(this.time);
  }

  Instant endOf(LocalDateTime start, ZoneRules rules) {
    return WallTime.instant(start.plusDays(days), rules).plus(time);
  }

  private static Length between(WallTime start, WallTime end) throws BrokenEventException {
    if (end.dateOnly() != start.dateOnly()) {
      throw new BrokenEventException(
          "malformed-time", "DTSTART and DTEND are both dates or both times.");
    }
    if (!start.dateOnly()) {
      return new Length(0, Duration.between(start.instant(), end.instant()));
    }
    // Some programs write the last day of an event as its end, which is allowed for none.
    long days = ChronoUnit.DAYS.between(start.local(), end.local());
    return new Length(days == 0 ? 1 : days, Duration.ZERO);
  }

  private static Length parse(String text) throws BrokenEventException {
    Matcher parts = DURATION.matcher(text);
    if (!parts.matches()) {
      throw new BrokenEventException(
          "malformed-duration", "There is no duration " + Texts.line(text) + ".");
    }
    return new Length(
        number(parts, 1) * 7 + number(parts, 2),
        Duration.ofHours(number(parts, 3))
            .plusMinutes(number(parts, 4))
            .plusSeconds(number(parts, 5)));
  }

  private static long number(Matcher parts, int group) {
    return parts.group(group) == null ? 0 : Long.parseLong(parts.group(group));
  }

  private Length checked(WallTime start) throws BrokenEventException {
    if (start.dateOnly() && !time.isZero()) {
      throw new BrokenEventException("malformed-duration", "An event of days lasts whole days.");
    }
    if (days < 0 || time.isNegative()) {
      throw new BrokenEventException("start-not-before-end", "The event ends before it starts.");
    }
    if (time.plusDays(days).compareTo(Duration.ofDays(LONGEST_DAYS)) > 0) {
      throw new BrokenEventException(
          "event-too-long", "An event lasts at most " + LONGEST_DAYS + " days.");
    }
    return this;
  }
}
