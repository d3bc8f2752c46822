package io.slotwright.chaos.check;

import io.slotwright.chaos.history.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// When the stack was free of faults for long enough.
///
/// @param bound the longest time until everything is published while there is no fault
record Calm(List<Trouble> troubles, Duration bound) {

  /// The first time, at `moment` or later, from which on there was no fault for as long as the
  /// bound: `moment` itself, or the end of a trouble.
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

  /// The deadline for publishing what was acknowledged at `moment`.
  Instant deadline(Instant moment) {
    return from(moment).plus(bound);
  }
}
