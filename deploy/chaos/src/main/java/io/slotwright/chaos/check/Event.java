package io.slotwright.chaos.check;

import io.slotwright.chaos.history.Operation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A step that took effect at some moment between `from` and `to`.
///
/// @param of the operation; null for the database's final state
record Event(Step step, Instant from, Instant to, @Nullable Operation of) {}
