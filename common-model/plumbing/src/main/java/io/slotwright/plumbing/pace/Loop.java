package io.slotwright.plumbing.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/// Where the runs of a job execute, and the timers that start them.
interface Loop {

  /// Starts `run` soon, but not within this call.
  void begin(Runnable run);

  /// Runs `what` after `pause`.
  ///
  /// @return cancels it; no effect once it has run
  Runnable after(Duration pause, Runnable what);

  /// Runs `what` periodically from now on.
  ///
  /// @return the time of the next run, if known
  Supplier<Optional<Instant>> every(Pace.Periodic pace, String name, Runnable what);
}
