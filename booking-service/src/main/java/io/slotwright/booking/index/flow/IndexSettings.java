package io.slotwright.booking.index.flow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How current searches are.
@ConfigMapping(prefix = "slotwright.booking")
public interface IndexSettings {

  /// How old the last read of the index may be for a search to use it; a search waits while it is
  /// older.
  @WithDefault("1s")
  Duration indexAge();
}
