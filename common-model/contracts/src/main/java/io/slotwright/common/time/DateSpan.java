package io.slotwright.common.time;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;

/// Local dates from `first` to `last`, both included.
public record DateSpan(LocalDate first, LocalDate last) {

  public DateSpan {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(last + " is before " + first);
    }
  }

  public static DateSpan only(LocalDate date) {
    return new DateSpan(date, date);
  }

  /// The shortest span that contains all of `dates`, of which there is at least one.
  public static DateSpan around(Collection<LocalDate> dates) {
    return new DateSpan(Collections.min(dates), Collections.max(dates));
  }

  public long days() {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }

  public Stream<LocalDate> dates() {
    return first.datesUntil(last.plusDays(1));
  }

  /// The time range of these dates in `zone`.
  public TimeRange in(ZoneId zone) {
    return new TimeRange(
        first.atStartOfDay(zone).toInstant(), last.plusDays(1).atStartOfDay(zone).toInstant());
  }

  public boolean contains(LocalDate date) {
    return !date.isBefore(first) && !date.isAfter(last);
  }

  /// The dates of this span that are also in `other`; empty when there are none.
  public Optional<DateSpan> within(DateSpan other) {
    LocalDate from = first.isBefore(other.first) ? other.first : first;
    LocalDate through = last.isAfter(other.last) ? other.last : last;
    return through.isBefore(from) ? Optional.empty() : Optional.of(new DateSpan(from, through));
  }

  /// The part of this span from `date` on; only its last date when `date` is later than that.
  public DateSpan startingAt(LocalDate date) {
    LocalDate from = first.isBefore(date) ? date : first;
    return new DateSpan(from.isAfter(last) ? last : from, last);
  }

  /// The shortest span that contains this one and `other`.
  public DateSpan and(DateSpan other) {
    return new DateSpan(
        first.isBefore(other.first) ? first : other.first,
        last.isAfter(other.last) ? last : other.last);
  }
}
