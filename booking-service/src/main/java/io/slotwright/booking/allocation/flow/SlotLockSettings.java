package io.slotwright.booking.allocation.flow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The locks of slots in Redis.
@ConfigMapping(prefix = "slotwright.booking")
public interface SlotLockSettings {

  /// How long a slot lock lives at most after its owner has crashed: longer than any booking takes
  /// to write.
  @WithDefault("3s")
  Duration slotLock();

  /// When slots are locked: `always` costs an uncontested booking a quarter of its speed, `never`
  /// costs many concurrent requests for one slot two thirds of theirs.
  @WithDefault("when-contested")
  SlotLocking slotLocking();
}
