package io.slotwright.booking.availability;

import io.slotwright.common.time.TimeRange;
import java.time.Instant;

/// A stretch of a post's time that somebody has.
public sealed interface Occupation {

  TimeRange range();

  /// Taken for good.
  record Booked(TimeRange range) implements Occupation {}

  /// Taken until `until`, from when on it blocks nobody, whether or not anybody has tidied up.
  record Held(TimeRange range, Instant until) implements Occupation {}

  /// Whether it still counts at `now`.
  default boolean standsAt(Instant now) {
    return switch (this) {
      case Booked booked -> true;
      case Held held -> held.until().isAfter(now);
    };
  }
}
