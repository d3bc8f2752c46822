package io.slotwright.calendar.live;

import io.slotwright.calendar.week.Cell;
import io.slotwright.calendar.week.PostWeek;
import java.util.List;

/// A change of a post's calendar.
///
/// @param now the post's current week after the change
/// @param cells the changed cells of that week; none when the change is in another week
public record CalendarChange(PostWeek now, List<Cell> cells) {

  public CalendarChange {
    cells = List.copyOf(cells);
  }

  /// The difference between two readings.
  ///
  /// @param before the earlier reading; of another week when a new week has begun meanwhile
  public static CalendarChange between(PostWeek before, PostWeek now) {
    boolean sameWeek = before.week().equals(now.week());
    return new CalendarChange(now, sameWeek ? now.cellsChangedSince(before) : List.of());
  }
}
