package io.slotwright.calendar.live;

import io.slotwright.calendar.week.Cell;
import io.slotwright.calendar.week.PostWeek;
import java.util.List;

/// A calendar has changed.
///
/// @param now the current week of the post as it is since
/// @param cells the cells of that week that have changed: none when the change is in another week
public record CalendarChange(PostWeek now, List<Cell> cells) {

  public CalendarChange {
    cells = List.copyOf(cells);
  }

  /// What is other than it was.
  ///
  /// @param before an earlier reading; of another week when the week has turned meanwhile
  public static CalendarChange between(PostWeek before, PostWeek now) {
    boolean sameWeek = before.week().equals(now.week());
    return new CalendarChange(now, sameWeek ? now.cellsChangedSince(before) : List.of());
  }
}
