package io.slotwright.chaos.history;

import java.time.Instant;

/// Something that went wrong on purpose.
///
/// @param what such as `kill postgres`
/// @param to when it was over
public record Trouble(String what, Instant from, Instant to) {}
