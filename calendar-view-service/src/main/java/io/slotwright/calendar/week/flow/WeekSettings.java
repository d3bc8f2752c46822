package io.slotwright.calendar.week.flow;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// The cache of drawn weeks.
@ConfigMapping(prefix = "slotwright.week")
public interface WeekSettings {

  /// The maximum memory for drawn weeks in each replica.
  @WithDefault("16M")
  MemorySize cacheSize();
}
