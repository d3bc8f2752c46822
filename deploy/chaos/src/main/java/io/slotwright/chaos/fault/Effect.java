package io.slotwright.chaos.fault;

import java.time.Duration;
import java.time.Instant;

/// The observed effect of a fault.
///
/// @param healedAt when it was removed; for a killed component, when its end was observed
/// @param lasted how long it was observed; zero for an instantaneous fault
/// @param healing from its removal until the silenced component answered again; zero where the
///     fault does not wait for that
public record Effect(Instant healedAt, Duration lasted, Duration healing) {

  /// Of a fault that is instantaneous and observed at once.
  static Effect atOnce() {
    return new Effect(Instant.now(), Duration.ZERO, Duration.ZERO);
  }
}
