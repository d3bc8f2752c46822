package io.slotwright.plumbing.security;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.OptionalLong;

/// Limits log lines per second, so that a flood of bad tokens does not flood the log.
@Singleton
class LinesPerSecond {

  private static final int MOST = 10;

  private final InstantSource clock;
  private long second;
  private int written;
  private long left;

  LinesPerSecond(InstantSource clock) {
    this.clock = clock;
  }

  /// If another line may be logged, the number suppressed since the last one; otherwise empty.
  synchronized OptionalLong next() {
    long now = clock.instant().getEpochSecond();
    if (now != second) {
      second = now;
      written = 0;
    }
    if (written == MOST) {
      left++;
      return OptionalLong.empty();
    }
    written++;
    long untold = left;
    left = 0;
    return OptionalLong.of(untold);
  }
}
