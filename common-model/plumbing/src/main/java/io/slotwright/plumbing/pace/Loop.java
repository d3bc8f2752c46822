package io.slotwright.plumbing.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/// Where the runs of a job happen, and what tells that one is due.
interface Loop {

  /// Begins `run` soon, not within this call.
  void begin(Runnable run);

  /// Does `what` once `pause` is over.
  ///
  /// @return calls it off; without effect once it is done
  Runnable after(Duration pause, Runnable what);

  /// Does `what` at that period from now on.
  ///
  /// @return when it is next done, as far as that is known
  Supplier<Optional<Instant>> every(Pace.Periodic pace, String name, Runnable what);
}
