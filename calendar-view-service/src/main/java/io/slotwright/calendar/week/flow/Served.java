package io.slotwright.calendar.week.flow;

import java.time.Instant;
import java.util.Optional;

/// What a client gets.
///
/// @param asOf empty when it is current; else when it was current for certain
public record Served(ReadyBytes bytes, Optional<Instant> asOf) {}
