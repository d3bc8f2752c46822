package io.slotwright.schedule.slot;

/// A stretch of a local day in which a post is open, `[start, end)` in wall-clock time.
public record Window(DayTime start, DayTime end) {

  public Window {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException("window ends at " + end + " but starts at " + start);
    }
  }

  /// The window between two times as people write them.
  ///
  /// @param start `HH:MM`
  /// @param end `HH:MM`, at most `24:00`
  public static Window of(String start, String end) {
    return new Window(DayTime.parse(start).orElseThrow(), DayTime.parse(end).orElseThrow());
  }

  /// Whether the two share a minute; windows that only touch do not.
  public boolean overlaps(Window other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }

  @Override
  public String toString() {
    return start + "-" + end;
  }
}
