package io.slotwright.plumbing.pace;

import java.time.Duration;

/// A run exceeded its limit.
final class TookTooLong extends RuntimeException {

  private static final long serialVersionUID = 1;

  TookTooLong(Duration bound) {
    super("not done within " + bound);
  }
}
