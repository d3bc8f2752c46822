package io.slotwright.booking.availability;

import io.slotwright.common.time.TimeRange;
import java.time.Instant;

/// An occupied stretch of a post's time.
public sealed interface Occupation {

  TimeRange range();

  /// Taken for good.
  record Booked(TimeRange range) implements Occupation {}

  /// Taken until `until`, exclusive. From then on it blocks no request, even before it is tidied
  /// up.
  record Held(TimeRange range, Instant until) implements Occupation {}

  /// Whether it still counts at `now`.
  default boolean standsAt(Instant now) {
    return switch (this) {
      case Booked booked -> true;
      case Held held -> held.until().isAfter(now);
    };
  }
}
