package io.slotwright.local.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// Limits restarts of a component that keeps dying: three in a minute.
final class RestartBudget {
  static final int RESTARTS = 3;
  static final Duration WINDOW = Duration.ofMinutes(1);

  private final Deque<Instant> deaths = new ArrayDeque<>();

  /// Counts one more death; false when it exceeds the limit.
  boolean allowsRestartAfterDeathAt(Instant now) {
    deaths.addLast(now);
    while (deaths.getFirst().isBefore(now.minus(WINDOW))) {
      deaths.removeFirst();
    }
    return deaths.size() <= RESTARTS;
  }
}
