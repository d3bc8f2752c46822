package io.slotwright.chaos.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What happened after all was healed and all clients had finished.
///
/// @param began when both was so
/// @param seen what was published in the whole round, and when it came
/// @param outboxesEmpty after which time no record waited in an outbox; empty when some still did
/// @param calendarRight after which time the calendar showed what the database has; empty when it
/// still did not
public record Aftermath(
    Instant began,
    Map<Published, Instant> seen,
    Optional<Duration> outboxesEmpty,
    Optional<Duration> calendarRight) {

  public Aftermath {
    seen = Map.copyOf(seen);
  }
}
