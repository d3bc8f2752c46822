package io.slotwright.calendar.week.flow;

import io.slotwright.calendar.week.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Which week a client asks for, whatever the post.
///
/// @param date any date of the week; null for the current week
/// @param zone null for the service point's own
/// @param days 0 for Monday to 6 for Sunday
public record WeekChoice(
    @Nullable LocalDate date, @Nullable ZoneId zone, NavigableSet<Integer> days) {

  public static final NavigableSet<Integer> ALL_DAYS =
      Collections.unmodifiableNavigableSet(
          new TreeSet<>(IntStream.range(0, Week.DAYS).boxed().toList()));

  /// Each day alone, by its number.
  static final List<NavigableSet<Integer>> ONE_DAY =
      ALL_DAYS.stream()
          .map(day -> Collections.unmodifiableNavigableSet(new TreeSet<>(List.of(day))))
          .toList();

  /// @param own the service point's zone
  Week weekIn(ZoneId own, Instant now) {
    ZoneId in = zone == null ? own : zone;
    return date == null ? Week.containing(now, in) : Week.containing(date, in);
  }
}
