package io.slotwright.common.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// The dates that clients may use: the years 1970 to 2199. Dates outside are mistakes; dates inside
/// are far enough from the limits of every type to calculate with.
public final class SupportedDates {

  public static final DateSpan ALL =
      new DateSpan(LocalDate.of(1970, 1, 1), LocalDate.of(2199, 12, 31));

  private SupportedDates() {}

  public static boolean contain(LocalDate date) {
    return ALL.contains(date);
  }

  /// Whether the instant's date in UTC is supported.
  public static boolean contain(Instant instant) {
    Instant first = ALL.first().atStartOfDay().toInstant(ZoneOffset.UTC);
    Instant end = ALL.last().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    return !instant.isBefore(first) && instant.isBefore(end);
  }
}
