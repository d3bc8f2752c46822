package io.slotwright.chaos.history;

import java.time.Duration;
import java.time.Instant;

/// Something that went wrong on purpose.
///
/// @param what such as `kill postgres`
/// @param to when it was healed: taken back, or ready again after it had been killed
/// @param lasted how long its effect was seen; zero for what happens in one moment
/// @param healing how long it then took until what was silent answered again, or, when it was
/// killed, until it was ready again
public record Trouble(String what, Instant from, Instant to, Duration lasted, Duration healing) {}
