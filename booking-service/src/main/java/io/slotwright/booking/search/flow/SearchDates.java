package io.slotwright.booking.search.flow;

import io.slotwright.common.time.TimeRange;
import java.time.LocalDate;
import java.time.ZoneId;

/// Local dates of whatever point is searched, both inclusive.
public record SearchDates(LocalDate first, LocalDate last) {

  /// The time that the dates are in `zone`.
  public TimeRange in(ZoneId zone) {
    return new TimeRange(
        first.atStartOfDay(zone).toInstant(), last.plusDays(1).atStartOfDay(zone).toInstant());
  }
}
