package io.slotwright.plumbing.health;

import java.util.Optional;

/// Background work, which can fall behind while requests are still answered.
public interface BackgroundWork {

  /// Why this work lags, as a code such as `outbox-stalled`; empty while it keeps up. Returns at
  /// once, from memory.
  Optional<String> trouble();
}
