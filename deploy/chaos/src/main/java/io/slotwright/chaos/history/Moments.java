package io.slotwright.chaos.history;

import java.time.Duration;
import java.time.Instant;

/// A clock that never goes back, so that its times order events, and that is close to the time of
/// day, so that they can be compared with the expiry of holds.
public final class Moments {
  private final Instant began = Instant.now();
  private final long nanos = System.nanoTime();

  public Instant now() {
    return began.plus(Duration.ofNanos(System.nanoTime() - nanos));
  }
}
