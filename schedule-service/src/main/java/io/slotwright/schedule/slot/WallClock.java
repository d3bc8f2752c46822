package io.slotwright.schedule.slot;

import io.slotwright.common.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says when, in real time, the clock on a wall in `zone` shows what a window says.
///
/// Where the clock is put forward, a time that it skips is the moment it is put forward. Where it
/// is put back, it shows some times twice: a start is the first of the two, an end is the last.
public record WallClock(ZoneId zone) {

  /// All of a local date, from its first moment to the first of the next date; 24 real hours except
  /// where the clock changes, none for a date that the zone skipped.
  public TimeRange day(LocalDate date) {
    return new TimeRange(
        date.atStartOfDay(zone).toInstant(), date.plusDays(1).atStartOfDay(zone).toInstant());
  }

  /// The real time of `windows` on `date`, ascending, without overlaps, within [#day].
  ///
  /// Two windows that meet at a time shown twice would share the repeated stretch; the later window
  /// then starts when the clock shows its start for the second time.
  ///
  /// @param windows of one day, in any order, not overlapping
  public List<TimeRange> openings(LocalDate date, List<Window> windows) {
    TimeRange day = day(date);
    List<TimeRange> openings = new ArrayList<>(windows.size());
    Instant taken = day.start();
    for (Window window : windows.stream().sorted(Comparator.comparing(Window::start)).toList()) {
      Instant start = startNotBefore(taken, date, window.start());
      Instant end = earlier(end(date, window.end()), day.end());
      if (start.isBefore(end)) {
        openings.add(new TimeRange(start, end));
        taken = end;
      }
    }
    return openings;
  }

  private Instant startNotBefore(Instant taken, LocalDate date, DayTime time) {
    Instant first = instant(date, time, true);
    return first.isBefore(taken) ? instant(date, time, false) : first;
  }

  private Instant end(LocalDate date, DayTime time) {
    // The day ends when the next begins, even where the clock shows that midnight twice.
    return time.equals(DayTime.END_OF_DAY) ? day(date).end() : instant(date, time, false);
  }

  private Instant instant(LocalDate date, DayTime time, boolean first) {
    LocalDateTime shown = date.atStartOfDay().plusMinutes(time.minutes());
    @Nullable ZoneOffsetTransition change = zone.getRules().getTransition(shown);
    if (change == null) {
      return shown.toInstant(zone.getRules().getOffset(shown));
    }
    ZoneOffset offset = first ? change.getOffsetBefore() : change.getOffsetAfter();
    return change.isGap() ? change.getInstant() : shown.toInstant(offset);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
