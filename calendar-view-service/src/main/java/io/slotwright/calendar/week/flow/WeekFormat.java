package io.slotwright.calendar.week.flow;

import io.slotwright.calendar.week.PostWeek;

/// The JSON of weeks.
public interface WeekFormat {

  byte[] encode(WeekName name, PostWeek week);

  /// What precedes the weeks of the posts.
  String head(BoardName name, String epoch);
}
