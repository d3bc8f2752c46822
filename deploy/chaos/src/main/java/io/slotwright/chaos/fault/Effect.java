package io.slotwright.chaos.fault;

import java.time.Duration;
import java.time.Instant;

/// What a fault was seen to do.
///
/// @param healedAt when it was taken back; for what was killed, when it was seen to be gone
/// @param lasted how long it was seen at work; zero for what happens in one moment
/// @param healing from then on until what it had silenced answered again; zero where that is not
/// waited for
public record Effect(Instant healedAt, Duration lasted, Duration healing) {

  /// Of something that happens in one moment and is seen at once.
  static Effect atOnce() {
    return new Effect(Instant.now(), Duration.ZERO, Duration.ZERO);
  }
}
