package io.slotwright.local.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// How often a component may die before restarting it again is pointless: three times in a minute.
final class RestartBudget {
  static final int RESTARTS = 3;
  static final Duration WINDOW = Duration.ofMinutes(1);

  private final Deque<Instant> deaths = new ArrayDeque<>();

  /// Counts one more death; false when it is one too many.
  boolean allowsRestartAfterDeathAt(Instant now) {
    deaths.addLast(now);
    while (deaths.getFirst().isBefore(now.minus(WINDOW))) {
      deaths.removeFirst();
    }
    return deaths.size() <= RESTARTS;
  }
}
