package io.slotwright.schedule.slot;

import io.slotwright.common.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A naive model that looks at the clock on the wall every minute of a date, without any time zone
/// rules: slow, and simple enough to be trusted.
record ClockWatcher(ZoneId zone, LocalDate date) {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  /// @param windows ascending
  List<TimeRange> openings(List<Window> windows) {
    List<Instant> minutes = minutes();
    List<TimeRange> openings = new ArrayList<>();
    Instant taken = Instant.MIN;
    for (Window window : windows) {
      Optional<TimeRange> opening = opening(minutes, window, taken);
      if (opening.isPresent()) {
        openings.add(opening.get());
        taken = opening.get().end();
      }
    }
    return openings;
  }

  /// From the first minute that shows the start or more, unless it is taken already, until the last
  /// minute that shows less than the end is over.
  private Optional<TimeRange> opening(List<Instant> minutes, Window window, Instant taken) {
    Optional<Instant> first =
        minutes.stream()
            .filter(minute -> !minute.isBefore(taken) && shown(minute) >= window.start().minutes())
            .findFirst();
    Optional<Instant> last =
        minutes.reversed().stream()
            .filter(minute -> shown(minute) < window.end().minutes())
            .findFirst();
    return first.flatMap(
        start ->
            last.map(minute -> minute.plus(MINUTE))
                .filter(start::isBefore)
                .map(end -> new TimeRange(start, end)));
  }

  private List<Instant> minutes() {
    return Stream.iterate(
            date.minusDays(2).atStartOfDay(zone).toInstant(), minute -> minute.plus(MINUTE))
        .limit(Duration.ofDays(5).toMinutes())
        .filter(minute -> minute.atZone(zone).toLocalDate().equals(date))
        .toList();
  }

  private int shown(Instant minute) {
    LocalTime time = minute.atZone(zone).toLocalTime();
    return time.getHour() * 60 + time.getMinute();
  }
}
