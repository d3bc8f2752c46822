package io.slotwright.calendar.week.flow;

import io.slotwright.calendar.week.Audience;
import io.slotwright.calendar.week.Week;
import io.slotwright.calendar.week.flow.WeekName.Form;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/// Which posts of a service point a client asks for, and when.
public sealed interface BoardChoice {

  /// A board shows the first of more posts.
  int MOST_POSTS = 200;

  UUID servicePointId();

  /// @param own the service point's zone
  BoardName name(ZoneId own, Audience audience, Instant now);

  /// The weeks of all posts.
  record Weeks(UUID servicePointId, WeekChoice week) implements BoardChoice {

    @Override
    public BoardName name(ZoneId own, Audience audience, Instant now) {
      return new BoardName(
          servicePointId, week.weekIn(own, now), week.days(), Form.WEEK, List.of(), audience);
    }
  }

  /// One day of some posts.
  ///
  /// @param day of which the days do not matter; null as its date for today
  /// @param posts all of the service point when empty
  record Day(UUID servicePointId, WeekChoice day, List<UUID> posts) implements BoardChoice {

    public Day {
      posts = List.copyOf(posts);
    }

    @Override
    public BoardName name(ZoneId own, Audience audience, Instant now) {
      Week week = day.weekIn(own, now);
      LocalDate date = day.date() == null ? now.atZone(week.zone()).toLocalDate() : day.date();
      return new BoardName(
          servicePointId,
          week,
          WeekChoice.ONE_DAY.get(date.getDayOfWeek().getValue() - 1),
          Form.COLUMN,
          posts,
          audience);
    }
  }
}
