package io.slotwright.calendar.week.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Settings of the week view.
@ConfigMapping(prefix = "slotwright.week")
public interface WeekSettings {

  /// How much memory encoded weeks may take in each replica.
  @WithDefault("16M")
  MemorySize cacheSize();
}
