package io.slotwright.common.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// The dates that clients may use: the years 1970 to 2199. Dates outside are mistakes; dates inside
/// are far enough from the limits of every type to calculate with.
public final class SupportedDates {

  public static final DateSpan ALL =
      new DateSpan(LocalDate.of(1970, 1, 1), LocalDate.of(2199, 12, 31));

  private static final Instant FIRST = startOf(ALL.first());
  private static final Instant END = startOf(ALL.last().plusDays(1));

  private SupportedDates() {}

  public static boolean contain(LocalDate date) {
    return ALL.contains(date);
  }

  /// Whether the instant's date in UTC is supported.
  public static boolean contain(Instant instant) {
    return !instant.isBefore(FIRST) && instant.isBefore(END);
  }

  private static Instant startOf(LocalDate date) {
    return date.atStartOfDay().toInstant(ZoneOffset.UTC);
  }
}
