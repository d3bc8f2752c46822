package io.slotwright.common.time;

import java.time.Duration;
import java.time.Instant;

/// A period `[start, end)`: the start is included, the end is not.
///
/// @param start the first instant of the range, UTC
/// @param end the first instant after the range, UTC; never before `start`, equal to it for an
/// empty range
public record TimeRange(Instant start, Instant end) {

  public TimeRange {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("range ends at " + end + " before it starts at " + start);
    }
  }

  /// The range that starts at `start` and lasts `length` of elapsed time.
  public static TimeRange of(Instant start, Duration length) {
    return new TimeRange(start, start.plus(length));
  }

  public Duration length() {
    return Duration.between(start, end);
  }

  public boolean isEmpty() {
    return start.equals(end);
  }

  public boolean contains(Instant instant) {
    return !instant.isBefore(start) && instant.isBefore(end);
  }

  /// Whether every instant of `other` lies in this range.
  public boolean covers(TimeRange other) {
    return !other.start.isBefore(start) && !other.end.isAfter(end);
  }

  /// The shortest range that contains both.
  public TimeRange and(TimeRange other) {
    return new TimeRange(
        start.isBefore(other.start) ? start : other.start,
        end.isAfter(other.end) ? end : other.end);
  }

  /// The part common to both.
  ///
  /// @throws IllegalArgumentException when there is time between them
  public TimeRange intersection(TimeRange other) {
    return new TimeRange(
        start.isAfter(other.start) ? start : other.start,
        end.isBefore(other.end) ? end : other.end);
  }

  /// Whether the two share an instant; ranges that only touch do not, and an empty range overlaps
  /// nothing.
  public boolean overlaps(TimeRange other) {
    return start.isBefore(other.end) && other.start.isBefore(end) && !isEmpty() && !other.isEmpty();
  }
}
