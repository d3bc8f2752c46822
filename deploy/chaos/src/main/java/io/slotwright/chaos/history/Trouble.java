package io.slotwright.chaos.history;

import java.time.Duration;
import java.time.Instant;

/// A fault that was injected, and its effect.
///
/// @param what such as `kill postgres`
/// @param to when it was healed: removed, or ready again after a kill
/// @param lasted how long its effect was observed; zero for an instantaneous fault
/// @param healing how long it then took until silent components answered again, or, after a kill,
///     until the component was ready again
public record Trouble(String what, Instant from, Instant to, Duration lasted, Duration healing) {}
