package io.slotwright.calendar.flag.rest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/// The feature flags of the web calendar.
@ConfigMapping(prefix = "slotwright.flags")
public interface FlagSettings {

  /// Whether the calendar of version 0.46 is enabled.
  @WithName("calendar-v046")
  @WithDefault("true")
  boolean calendarV046();

  /// This installation's side of its A/B test.
  @WithName("calendar-v046-ab-test")
  @WithDefault("treatment")
  Side calendarV046AbTest();

  /// The sides of an A/B test.
  enum Side {
    CONTROL,
    TREATMENT
  }
}
