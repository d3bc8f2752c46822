package io.slotwright.calendar.week;

import static io.slotwright.calendar.week.CellStatus.EMPTY;

import io.slotwright.common.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// A time span painted with statuses; each covers the ones painted before.
final class Timeline {

  private final TimeRange span;

  /// The status from an instant on, until the next entry.
  private final NavigableMap<Instant, CellStatus> statusFrom = new TreeMap<>();

  /// Creates an empty timeline.
  Timeline(TimeRange span) {
    this.span = span;
    statusFrom.put(span.start(), EMPTY);
  }

  /// Paints the part of `range` that lies in the span.
  void paint(TimeRange range, CellStatus status) {
    if (!range.overlaps(span)) {
      return;
    }
    TimeRange painted = range.intersection(span);
    CellStatus behind = statusAt(painted.end());
    statusFrom.subMap(painted.start(), painted.end()).clear();
    statusFrom.put(painted.start(), status);
    statusFrom.put(painted.end(), behind);
  }

  List<Cell> cells(List<TimeRange> ranges) {
    List<Cell> cells = new ArrayList<>(ranges.size());
    for (TimeRange range : ranges) {
      cells.add(cell(cells.size(), range));
    }
    return cells;
  }

  private Cell cell(int index, TimeRange range) {
    List<Segment> segments = segments(range);
    CellStatus status =
        segments.stream().map(Segment::status).max(CellStatus::compareTo).orElse(EMPTY);
    return new Cell(index, range, status, segments.size() > 1 ? segments : List.of());
  }

  /// The parts of `range`: neighbours differ in status, an empty range has none.
  private List<Segment> segments(TimeRange range) {
    List<Segment> segments = new ArrayList<>();
    Instant from = range.start();
    CellStatus status = statusAt(from);
    for (Map.Entry<Instant, CellStatus> change :
        statusFrom.subMap(range.start(), false, range.end(), false).entrySet()) {
      if (change.getValue() != status) {
        segments.add(new Segment(new TimeRange(from, change.getKey()), status));
        from = change.getKey();
        status = change.getValue();
      }
    }
    if (!range.isEmpty()) {
      segments.add(new Segment(new TimeRange(from, range.end()), status));
    }
    return segments;
  }

  private CellStatus statusAt(Instant instant) {
    return statusFrom.floorEntry(instant).getValue();
  }
}
