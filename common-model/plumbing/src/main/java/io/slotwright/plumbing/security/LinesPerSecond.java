package io.slotwright.plumbing.security;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.OptionalLong;

/// Lets a few lines a second into the log, so that a flood of bad tokens is no flood of lines.
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

  /// Whether one more may be written; if so, how many were not since the last that was.
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
