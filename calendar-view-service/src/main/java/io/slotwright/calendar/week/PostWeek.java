package io.slotwright.calendar.week;

import java.util.List;
import java.util.stream.IntStream;

/// One week of one post.
///
/// @param cells all [Week#CELLS] cells
public record PostWeek(Post post, Week week, Revision revision, List<Cell> cells) {

  public PostWeek {
    cells = List.copyOf(cells);
  }

  public static PostWeek of(Post post, Week week, Revision revision, Timetable timetable) {
    return new PostWeek(post, week, revision, timetable.cellsOf(week));
  }

  /// The cells that differ from `earlier`, a reading of the same week.
  public List<Cell> cellsChangedSince(PostWeek earlier) {
    return IntStream.range(0, cells.size())
        .filter(index -> !cells.get(index).equals(earlier.cells.get(index)))
        .mapToObj(cells::get)
        .toList();
  }
}
