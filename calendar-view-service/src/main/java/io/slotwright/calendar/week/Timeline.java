package io.slotwright.calendar.week;

import io.slotwright.common.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Time cut at given borders, whose pieces are painted with what they show; each paint covers the
/// ones before.
///
/// All borders are known beforehand, so that painting fills a stretch of an array.
final class Timeline {

  /// In microseconds, ascending.
  private final long[] borders;

  /// The paint of each piece between two borders; null for none.
  private final @Nullable Paint[] paints;

  /// Neighbouring pieces.
  ///
  /// @param end the one behind the last
  record Stretch(int first, int end) {}

  private Timeline(long[] borders) {
    this.borders = borders;
    this.paints = new Paint[borders.length];
  }

  /// An empty timeline.
  ///
  /// @param borders in microseconds, ascending, the start and the end of each range that will be
  ///     painted or asked for among them
  static Timeline cutAt(long[] borders) {
    return new Timeline(borders);
  }

  /// Another empty timeline with the same borders.
  Timeline blank() {
    return new Timeline(borders);
  }

  /// The pieces of `range`, the same in all timelines with these borders.
  Stretch stretch(TimeRange range) {
    return new Stretch(piece(range.start()), piece(range.end()));
  }

  void paint(TimeRange range, Paint paint) {
    paint(stretch(range), paint);
  }

  void paint(Stretch stretch, Paint paint) {
    Arrays.fill(paints, stretch.first, stretch.end, paint);
  }

  /// The first paint in `stretch`; null when nothing in it is painted.
  @Nullable Paint firstIn(Stretch stretch) {
    for (int piece = stretch.first; piece < stretch.end; piece++) {
      if (paints[piece] != null) {
        return paints[piece];
      }
    }
    return null;
  }

  /// Covers what is painted here with what is painted in `above`, which has the same borders.
  void coverWith(Timeline above) {
    for (int piece = 0; piece < paints.length; piece++) {
      if (above.paints[piece] != null) {
        paints[piece] = above.paints[piece];
      }
    }
  }

  /// @param grid cells from the first to the last of the borders, or between them
  List<Cell> cells(WeekGrid grid) {
    List<Cell> cells = new ArrayList<>(Week.CELLS);
    int piece = 0;
    for (int index = 0; index < Week.CELLS; index++) {
      while (borders[piece + 1] <= grid.start(index) && piece + 2 < borders.length) {
        piece++;
      }
      cells.add(cell(index, grid, piece));
    }
    return cells;
  }

  /// @param first the piece in which the cell starts
  private Cell cell(int index, WeekGrid grid, int first) {
    TimeRange range = grid.ranges().get(index);
    if (grid.start(index) == grid.end(index)) {
      return Cell.plain(index, range, Paint.Plain.EMPTY);
    }
    if (borders[first + 1] >= grid.end(index)) {
      return Cell.plain(index, range, paintOf(first));
    }
    List<Segment> segments = segments(grid.start(index), grid.end(index), first);
    Paint strongest = segments.getFirst().paint();
    for (Segment segment : segments) {
      strongest = segment.status().compareTo(strongest.status()) > 0 ? segment.paint() : strongest;
    }
    return new Cell(index, range, strongest, segments.size() > 1 ? segments : List.of(), false);
  }

  /// The parts of a cell: neighbours differ in paint.
  private List<Segment> segments(long start, long end, int first) {
    List<Segment> segments = new ArrayList<>();
    long from = start;
    Paint paint = paintOf(first);
    for (int piece = first + 1; borders[piece] < end; piece++) {
      Paint next = paintOf(piece);
      if (!next.equals(paint)) {
        segments.add(segment(from, borders[piece], paint));
        from = borders[piece];
        paint = next;
      }
    }
    segments.add(segment(from, end, paint));
    return segments;
  }

  private Paint paintOf(int piece) {
    Paint paint = paints[piece];
    return paint == null ? Paint.Plain.EMPTY : paint;
  }

  private int piece(Instant border) {
    return Arrays.binarySearch(borders, Micros.of(border));
  }

  private static Segment segment(long start, long end, Paint paint) {
    return new Segment(new TimeRange(Micros.instant(start), Micros.instant(end)), paint);
  }
}
