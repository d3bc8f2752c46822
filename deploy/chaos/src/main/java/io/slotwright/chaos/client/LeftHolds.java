package io.slotwright.chaos.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Which bays have a hold that its owner has forgotten, and that will lapse: not more than one
/// each, or everything would soon be held by nobody.
final class LeftHolds {
  private static final Duration UNTIL_LAPSED = Duration.ofSeconds(62);

  private final Map<UUID, Instant> until = new ConcurrentHashMap<>();

  /// Whether one may be left in the bay, which it then is.
  boolean mayLeave(UUID bay) {
    Instant now = Instant.now();
    Instant lapsed = now.plus(UNTIL_LAPSED);
    return until
        .merge(bay, lapsed, (last, next) -> last.isBefore(now) ? next : last)
        .equals(lapsed);
  }
}
