package io.slotwright.calendar.week;

import io.slotwright.common.time.TimeRange;
import java.time.LocalTime;
import java.util.List;

/// One half hour of wall clock of a week.
///
/// @param index its position in the week, 0 for Monday 00:00
/// @param range its real time: empty where the clocks skip it, an hour where they show it twice
/// @param paint the strongest thing within it, the first of several
/// @param segments its parts where it mixes, in order of time; empty where it does not
/// @param draft whether it shows what a draft of the reader would make of it
public record Cell(int index, TimeRange range, Paint paint, List<Segment> segments, boolean draft) {

  public Cell {
    segments = List.copyOf(segments);
  }

  public static Cell plain(int index, TimeRange range, Paint paint) {
    return new Cell(index, range, paint, List.of(), false);
  }

  Cell asDraft() {
    return new Cell(index, range, paint, segments, true);
  }

  /// The strongest status within it.
  public CellStatus status() {
    return paint.status();
  }

  /// Its parts as `audience` can tell them apart; empty when these are fewer than two.
  public List<Segment> segmentsFor(Audience audience) {
    if (segments.isEmpty()) {
      return segments;
    }
    List<Segment> seen = Segment.seenBy(audience, segments);
    return seen.size() > 1 ? seen : List.of();
  }

  /// 0 for Monday to 6 for Sunday.
  public int day() {
    return index / Week.CELLS_PER_DAY;
  }

  /// The wall-clock time of its start.
  public LocalTime time() {
    int minuteOfDay = index % Week.CELLS_PER_DAY * Week.MINUTES_PER_CELL;
    return LocalTime.ofSecondOfDay(minuteOfDay * 60L);
  }
}
