package io.slotwright.booking.search.rest;

import io.slotwright.common.time.DateSpan;
import io.slotwright.common.time.TimeRange;
import io.slotwright.plumbing.http.Query;
import io.slotwright.plumbing.http.Query.Field;
import io.slotwright.plumbing.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// The local dates that a request names, both inclusive; what is absent is decided by the zone of
/// the point that is found.
public final class Dates {

  private static final int DAYS_BY_DEFAULT = 14;

  private final Field<LocalDate> from;
  private final Field<LocalDate> to;

  private Dates(Field<LocalDate> from, Field<LocalDate> to) {
    this.from = from;
    this.to = to;
  }

  /// Reads `from` and `to`; usable after [Query#check].
  public static Dates read(Query query, @Nullable String from, @Nullable String to) {
    Field<LocalDate> first = query.date("from", from);
    Field<LocalDate> last = query.date("to", to);
    query.span(first, last, Long.MAX_VALUE);
    return new Dates(first, last);
  }

  /// The dates; by default from today and for two weeks.
  ///
  /// @throws Problem 422 `to-before-from`, `range-too-long`
  DateSpan since(LocalDate today, int mostDays) {
    return since(today, DAYS_BY_DEFAULT, mostDays);
  }

  /// The dates of [#since] as a time range in a zone.
  ///
  /// @throws Problem 422 `to-before-from`, `range-too-long`
  TimeRange in(ZoneId zone, Instant now, int mostDays) {
    return in(zone, now, DAYS_BY_DEFAULT, mostDays);
  }

  /// As the shorter one.
  ///
  /// @param daysByDefault how many days there are when `to` is absent
  public TimeRange in(ZoneId zone, Instant now, int daysByDefault, int mostDays) {
    return since(LocalDate.ofInstant(now, zone), daysByDefault, mostDays).in(zone);
  }

  private DateSpan since(LocalDate today, int daysByDefault, int mostDays) {
    LocalDate first = from.or(today);
    return Query.span(first, to.or(first.plusDays(daysByDefault - 1L)), mostDays);
  }
}
