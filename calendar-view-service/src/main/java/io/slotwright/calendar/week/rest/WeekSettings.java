package io.slotwright.calendar.week.rest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// The cache of encoded weeks.
@ConfigMapping(prefix = "slotwright.week")
public interface WeekSettings {

  /// The maximum memory for encoded weeks in each replica.
  @WithDefault("16M")
  MemorySize cacheSize();
}
