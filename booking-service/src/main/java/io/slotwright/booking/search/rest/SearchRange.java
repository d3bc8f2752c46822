package io.slotwright.booking.search.rest;

import io.slotwright.booking.search.flow.SearchDates;
import io.slotwright.common.problem.Violation;
import io.slotwright.common.time.TimeRange;
import io.slotwright.plumbing.problem.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The days of a search, as two local dates of the point, both inclusive.
public final class SearchRange {

  private static final int DAYS_BY_DEFAULT = 14;

  private SearchRange() {}

  /// @param from null for today
  /// @param to null for two weeks from `from`
  /// @param mostDays how many days may be asked for at once
  /// @throws Problem 422 with everything that is wrong
  public static TimeRange of(
      @Nullable String from, @Nullable String to, ZoneId zone, Instant now, int mostDays) {
    return of(from, to, zone, now, DAYS_BY_DEFAULT, mostDays);
  }

  /// As the shorter one.
  ///
  /// @param daysByDefault how many days there are from `from` when `to` is null
  public static TimeRange of(
      @Nullable String from,
      @Nullable String to,
      ZoneId zone,
      Instant now,
      int daysByDefault,
      int mostDays) {
    LocalDate today = now.atZone(zone).toLocalDate();
    return dates(from, to, today, daysByDefault, mostDays).in(zone);
  }

  /// As [#of], for points of several zones.
  ///
  /// @param today where `from` is null
  static SearchDates dates(
      @Nullable String from, @Nullable String to, LocalDate today, int mostDays) {
    return dates(from, to, today, DAYS_BY_DEFAULT, mostDays);
  }

  private static SearchDates dates(
      @Nullable String from,
      @Nullable String to,
      LocalDate today,
      int daysByDefault,
      int mostDays) {
    List<Violation> violations = new ArrayList<>();
    LocalDate first = date(from, "/from", violations).orElse(today);
    LocalDate last = date(to, "/to", violations).orElseGet(() -> first.plusDays(daysByDefault - 1));
    if (violations.isEmpty()) {
      checkOrder(first, last, mostDays, violations);
    }
    if (!violations.isEmpty()) {
      throw Problem.validation(violations);
    }
    return new SearchDates(first, last);
  }

  private static void checkOrder(
      LocalDate first, LocalDate last, int mostDays, List<Violation> violations) {
    if (last.isBefore(first)) {
      violations.add(new Violation("/to", "range-reversed", "to is before from."));
    } else if (ChronoUnit.DAYS.between(first, last) >= mostDays) {
      violations.add(
          new Violation("/to", "range-too-long", "Ask for at most " + mostDays + " days."));
    }
  }

  private static Optional<LocalDate> date(
      @Nullable String text, String pointer, List<Violation> violations) {
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    }
    try {
      LocalDate date = LocalDate.parse(text);
      if (date.getYear() >= 2000 && date.getYear() < 2200) {
        return Optional.of(date);
      }
    } catch (DateTimeException notADate) {
      // Told below, like a date that is out of reach.
    }
    violations.add(
        new Violation(
            pointer, "date-invalid", "Send a date such as 2026-11-23, from 2000 to 2199."));
    return Optional.empty();
  }
}
