package io.slotwright.calendar.week.flow;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/// The weeks that are kept, and the cache of those that are drawn.
@ConfigMapping(prefix = "slotwright.week")
public interface WeekSettings {

  /// The maximum memory for drawn weeks in each replica.
  @WithDefault("16M")
  MemorySize cacheSize();

  /// How many past days are kept at least; weeks before them are shown without anything in them.
  @WithDefault("35")
  @Min(14)
  @Max(3650)
  int daysKept();

  /// The longest time for which the topics of holds and bookings keep a record, in days. Less could
  /// bring back what is over when old records are delivered again.
  @WithDefault("100")
  @Min(8)
  @Max(3650)
  int daysInTopics();
}
