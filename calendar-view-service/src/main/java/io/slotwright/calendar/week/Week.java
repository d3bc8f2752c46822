package io.slotwright.calendar.week;

import io.slotwright.common.time.TimeRange;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/// Seven local days from a Monday, in one zone, divided into half hours of wall clock.
///
/// @param monday the first day
public record Week(LocalDate monday, ZoneId zone) {

  public static final int DAYS = 7;
  public static final int CELLS_PER_DAY = 48;
  public static final int CELLS = DAYS * CELLS_PER_DAY;
  public static final int MINUTES_PER_CELL = 30;

  public Week {
    if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalArgumentException("a week starts on a Monday, not on " + monday);
    }
  }

  /// The week that `date` belongs to.
  public static Week containing(LocalDate date, ZoneId zone) {
    return new Week(date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), zone);
  }

  /// The week that contains `instant` in `zone`.
  public static Week containing(Instant instant, ZoneId zone) {
    return containing(instant.atZone(zone).toLocalDate(), zone);
  }

  /// Whether `date` is one of its days.
  boolean has(LocalDate date) {
    return !date.isBefore(monday) && date.isBefore(monday.plusDays(DAYS));
  }

  /// From the start of its Monday to the start of the next one.
  public TimeRange span() {
    return new TimeRange(boundary(0), boundary(CELLS));
  }

  /// The real time of each cell: [#CELLS] ranges that tile [#span()] without gap or overlap.
  ///
  /// A cell that the clocks skip is empty; one that they show twice lasts twice as long.
  public List<TimeRange> cellRanges() {
    List<Instant> boundaries = IntStream.rangeClosed(0, CELLS).mapToObj(this::boundary).toList();
    return IntStream.range(0, CELLS)
        .mapToObj(index -> new TimeRange(boundaries.get(index), boundaries.get(index + 1)))
        .toList();
  }

  private Instant boundary(int index) {
    LocalDateTime local = monday.atStartOfDay().plusMinutes((long) index * MINUTES_PER_CELL);
    return new WallClock(zone).instantOf(local);
  }
}
