package io.slotwright.chaos.history;

import java.time.Duration;
import java.time.Instant;

/// A clock that never goes back, so that what it says orders what happened, and that tells the
/// time of day, so that it can be compared with when holds lapse.
public final class Moments {
  private final Instant began = Instant.now();
  private final long nanos = System.nanoTime();

  public Instant now() {
    return began.plus(Duration.ofNanos(System.nanoTime() - nanos));
  }
}
