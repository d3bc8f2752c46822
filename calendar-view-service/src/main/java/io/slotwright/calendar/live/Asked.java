package io.slotwright.calendar.live;

import io.slotwright.calendar.week.Post;
import io.slotwright.calendar.week.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Which cells a client asked to watch, of whatever post.
///
/// @param date any date of the week, or the day; empty for the current week, whichever that is
/// @param zone empty for the post's own, whichever that is
/// @param isDay whether only the cells of the day are wanted
public record Asked(Optional<LocalDate> date, Optional<ZoneId> zone, boolean isDay) {

  /// @param now the instant that determines the current week
  public Week week(Post post, Instant now) {
    ZoneId in = zone.orElse(post.timezone());
    return date.map(day -> Week.containing(day, in)).orElseGet(() -> Week.containing(now, in));
  }

  public Part part(Week week) {
    return date.filter(day -> isDay)
        .map(day -> Part.ofDay((int) ChronoUnit.DAYS.between(week.monday(), day)))
        .orElse(Part.WEEK);
  }
}
