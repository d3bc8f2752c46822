package io.slotwright.calendar.week;

import io.slotwright.common.time.TimeRange;
import java.util.ArrayList;
import java.util.List;

/// A period in which one thing shows.
public record Segment(TimeRange range, Paint paint) {

  public CellStatus status() {
    return paint.status();
  }

  /// The segments that `audience` can tell apart.
  static List<Segment> seenBy(Audience audience, List<Segment> segments) {
    List<Segment> seen = new ArrayList<>(segments.size());
    for (Segment segment : segments) {
      boolean goesOn = !seen.isEmpty() && seen.getLast().paint.looksLike(segment.paint, audience);
      seen.add(goesOn ? seen.removeLast().until(segment) : segment);
    }
    return seen;
  }

  private Segment until(Segment next) {
    return new Segment(range.and(next.range), paint);
  }
}
