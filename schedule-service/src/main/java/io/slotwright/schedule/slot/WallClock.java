package io.slotwright.schedule.slot;

import io.slotwright.common.time.DateSpan;
import io.slotwright.common.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Converts windows to real time, as a wall clock in `zone` shows them.
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

  /// The date whose [#day] has `moment`.
  ///
  /// Usually the date that the clock shows. Where it is put back over midnight it shows the day
  /// before again, although the next has begun: in America/St_Johns on 7 November 2010, at 00:01.
  public LocalDate date(Instant moment) {
    LocalDate next = LocalDate.ofInstant(moment, zone).plusDays(1);
    return day(next).start().isAfter(moment) ? next.minusDays(1) : next;
  }

  /// The dates whose [#day] overlaps `range`, which is not empty.
  public DateSpan dates(TimeRange range) {
    return new DateSpan(date(range.start()), date(range.end().minusNanos(1)));
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

  /// The window of `date` that the clock shows during `range`; empty when no window matches to the
  /// minute. Where the clock is put back it shows some windows twice, so [#openings] need not
  /// return the same range for it.
  ///
  /// @param range within [#day], not empty
  public Optional<Window> window(LocalDate date, TimeRange range) {
    Optional<DayTime> end =
        range.end().equals(day(date).end())
            ? Optional.of(DayTime.END_OF_DAY)
            : shown(date, earlier(before(range.end()), LocalDateTime.ofInstant(range.end(), zone)));
    return shown(date, LocalDateTime.ofInstant(range.start(), zone))
        .flatMap(start -> end.filter(start::isBefore).map(until -> new Window(start, until)));
  }

  /// The time that the clock would show at `moment` without the change of its offset.
  private LocalDateTime before(Instant moment) {
    return LocalDateTime.ofInstant(moment.minusNanos(1), zone).plusNanos(1);
  }

  private static Optional<DayTime> shown(LocalDate date, LocalDateTime time) {
    Duration sinceMidnight = Duration.between(date.atStartOfDay(), time);
    return time.toLocalDate().equals(date) && sinceMidnight.toSecondsPart() == 0
        ? Optional.of(new DayTime((int) sinceMidnight.toMinutes()))
        : Optional.empty();
  }

  private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
    return one.isBefore(other) ? one : other;
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
