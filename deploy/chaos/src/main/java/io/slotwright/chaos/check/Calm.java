package io.slotwright.chaos.check;

import io.slotwright.chaos.history.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// When nothing was wrong for long enough.
///
/// @param bound how long it takes until all is published, at most, while nothing is wrong
record Calm(List<Trouble> troubles, Duration bound) {

  /// From when on, at `moment` or later, nothing was wrong for as long as the bound: `moment`
  /// itself, or the end of a trouble.
  Instant from(Instant moment) {
    Instant from = moment;
    Instant before;
    do {
      before = from;
      for (Trouble trouble : troubles) {
        if (trouble.from().isBefore(from.plus(bound)) && trouble.to().isAfter(from)) {
          from = trouble.to();
        }
      }
    } while (!from.equals(before));
    return from;
  }

  /// By when something is to be published that was acknowledged at `moment`.
  Instant deadline(Instant moment) {
    return from(moment).plus(bound);
  }
}
