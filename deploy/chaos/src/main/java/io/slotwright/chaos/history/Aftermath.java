package io.slotwright.chaos.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// The state after all faults were healed and all clients had finished.
///
/// @param began when both had happened
/// @param seen the events of the whole round, with the times of their arrival
/// @param outboxesEmpty how long until no record waited in an outbox; empty when some still did
/// @param calendarRight how long until the calendar matched the database; empty when it still did
///     not
public record Aftermath(
    Instant began,
    Map<Published, Instant> seen,
    Optional<Duration> outboxesEmpty,
    Optional<Duration> calendarRight) {

  public Aftermath {
    seen = Map.copyOf(seen);
  }
}
