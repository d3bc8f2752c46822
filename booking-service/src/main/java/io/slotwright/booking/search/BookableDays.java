package io.slotwright.booking.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The dates of a span on which an appointment can start at a point, and when the next one can
/// after them.
///
/// @param timezone of the point, whose wall clock decides about dates
/// @param days ascending; dates without an opening are left out
/// @param nextStartsAt the first opening after the span, within the point's horizon; null for none
public record BookableDays(ZoneId timezone, List<Day> days, @Nullable Instant nextStartsAt) {

  public BookableDays {
    days = List.copyOf(days);
  }

  /// A date with at least one opening.
  ///
  /// @param firstStartsAt the first opening that starts on this date, at any of the posts
  public record Day(LocalDate date, Instant firstStartsAt) {}
}
