package io.slotwright.chaos.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Limits holds that their owners forget and that will expire to one for each bay, or soon all
/// slots would be held.
final class LeftHolds {
  private static final Duration UNTIL_LAPSED = Duration.ofSeconds(62);

  private final Map<UUID, Instant> until = new ConcurrentHashMap<>();

  /// Whether a hold may be left in the bay; counts it if so.
  boolean mayLeave(UUID bay) {
    Instant now = Instant.now();
    Instant lapsed = now.plus(UNTIL_LAPSED);
    return until
        .merge(bay, lapsed, (last, next) -> last.isBefore(now) ? next : last)
        .equals(lapsed);
  }
}
