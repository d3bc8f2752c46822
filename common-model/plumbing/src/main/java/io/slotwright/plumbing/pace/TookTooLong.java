package io.slotwright.plumbing.pace;

import java.time.Duration;

/// A run had not ended by its bound.
final class TookTooLong extends RuntimeException {

  private static final long serialVersionUID = 1;

  TookTooLong(Duration bound) {
    super("not done within " + bound);
  }
}
