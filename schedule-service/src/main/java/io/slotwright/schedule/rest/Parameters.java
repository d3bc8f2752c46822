package io.slotwright.schedule.rest;

import io.slotwright.common.time.DateSpan;
import io.slotwright.plumbing.http.Limit;
import io.slotwright.plumbing.problem.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// Dates and times in paths and queries, read strictly: what is not one is 422, never a surprise.
public final class Parameters {

  private static final DateSpan SENSIBLE =
      new DateSpan(LocalDate.of(1970, 1, 1), LocalDate.of(2199, 12, 31));
  private static final int LONGEST_SPAN = 92;

  private Parameters() {}

  /// A date, `YYYY-MM-DD`.
  ///
  /// @throws Problem 422 `required`, `malformed-date`, `out-of-range`
  public static LocalDate date(String name, @Nullable String text) {
    if (text == null || text.isEmpty()) {
      throw required(name);
    }
    try {
      LocalDate date = LocalDate.parse(text);
      if (SENSIBLE.contains(date)) {
        return date;
      }
    } catch (DateTimeException malformed) {
      throw Problem.validation(
          "/" + name, "malformed-date", name + " is a date such as 2026-11-23.");
    }
    throw Problem.validation(
        "/" + name, "out-of-range", name + " is between the years 1970 and 2199.");
  }

  /// From 1 to 200; 50 when null.
  ///
  /// @throws Problem 422 `limit-out-of-range`
  public static int limit(@Nullable String text) {
    try {
      return Limit.of(text == null ? null : Integer.valueOf(text));
    } catch (NumberFormatException notANumber) {
      return Limit.of(0);
    }
  }

  /// `true` or `false`; false when null or empty.
  ///
  /// @throws Problem 422 `malformed`: what is meant must not be guessed
  public static boolean flag(String name, @Nullable String text) {
    if (text == null || text.isEmpty()) {
      return false;
    }
    if (!text.equals("true") && !text.equals("false")) {
      throw Problem.validation("/" + name, "malformed", name + " is true or false.");
    }
    return text.equals("true");
  }

  /// Both required, at most 92 days.
  ///
  /// @throws Problem 422 as [#date], `to-before-from`, `range-too-long`
  public static DateSpan span(@Nullable String from, @Nullable String to) {
    return span(from, to, LONGEST_SPAN);
  }

  /// Both required, at most `longest` days.
  ///
  /// @throws Problem 422 as [#date], `to-before-from`, `range-too-long`
  public static DateSpan span(@Nullable String from, @Nullable String to, int longest) {
    DateSpan span = ordered(date("from", from), date("to", to));
    if (span.days() > longest) {
      throw Problem.validation(
          "/to", "range-too-long", "Ask for at most " + longest + " days at once.");
    }
    return span;
  }

  /// As long as you like; what is null has no bound.
  ///
  /// @throws Problem 422 as [#date], `to-before-from`
  public static DateSpan openSpan(@Nullable String from, @Nullable String to) {
    return ordered(
        from == null ? SENSIBLE.first() : date("from", from),
        to == null ? SENSIBLE.last() : date("to", to));
  }

  /// A moment with its offset, RFC 3339.
  ///
  /// @throws Problem 422 `required`, `malformed-time`, `out-of-range`
  public static Instant instant(String name, @Nullable String text) {
    if (text == null || text.isEmpty()) {
      throw required(name);
    }
    try {
      OffsetDateTime time = OffsetDateTime.parse(text);
      if (SENSIBLE.contains(time.toLocalDate())) {
        return time.toInstant();
      }
    } catch (DateTimeException malformed) {
      throw Problem.validation(
          "/" + name, "malformed-time", name + " is a time such as 2026-11-23T07:15:00Z.");
    }
    throw Problem.validation(
        "/" + name, "out-of-range", name + " is between the years 1970 and 2199.");
  }

  private static DateSpan ordered(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      throw Problem.validation("/to", "to-before-from", "to is not before from.");
    }
    return new DateSpan(from, to);
  }

  private static Problem required(String name) {
    return Problem.validation("/" + name, "required", name + " is required.");
  }
}
