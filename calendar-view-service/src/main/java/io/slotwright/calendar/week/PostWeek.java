package io.slotwright.calendar.week;

import java.util.List;
import java.util.stream.IntStream;

/// One week of one post.
///
/// @param cells all [Week#CELLS] cells
/// @param closedDays those of its dates that are closed, ascending
public record PostWeek(
    Post post, Week week, Revision revision, List<Cell> cells, List<ClosedDay> closedDays) {

  public PostWeek {
    cells = List.copyOf(cells);
    closedDays = List.copyOf(closedDays);
  }

  /// A post that is not active offers nothing, whatever a draft would open.
  ///
  /// @param patches of the reader's own drafts
  public static PostWeek of(
      Post post, Week week, Revision revision, Timetable timetable, List<Patch> patches) {
    List<ClosedDay> closedDays =
        timetable.closedDays().stream().filter(day -> week.has(day.date())).toList();
    List<Patch> effective =
        patches.stream().filter(patch -> post.active() || !patch.opens()).toList();
    return new PostWeek(post, week, revision, timetable.cellsOf(week, effective), closedDays);
  }

  /// The cells of one day.
  ///
  /// @param day 0 for Monday to 6 for Sunday
  public List<Cell> cellsOf(int day) {
    return cells.subList(day * Week.CELLS_PER_DAY, (day + 1) * Week.CELLS_PER_DAY);
  }

  /// The cells that differ from `earlier`, a reading of the same week.
  public List<Cell> cellsChangedSince(PostWeek earlier) {
    return IntStream.range(0, cells.size())
        .filter(index -> !cells.get(index).equals(earlier.cells.get(index)))
        .mapToObj(cells::get)
        .toList();
  }
}
