package io.slotwright.calendar.flag.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/// Which features of the web calendar are on.
@ConfigMapping(prefix = "slotwright.flags")
public interface FlagSettings {

  /// Whether the calendar of version 0.46 is shown at all.
  @WithName("calendar-v046")
  @WithDefault("true")
  boolean calendarV046();

  /// Which side of its A/B test this installation is on.
  @WithName("calendar-v046-ab-test")
  @WithDefault("treatment")
  Side calendarV046AbTest();

  /// The sides of an A/B test.
  enum Side {
    CONTROL,
    TREATMENT
  }
}
