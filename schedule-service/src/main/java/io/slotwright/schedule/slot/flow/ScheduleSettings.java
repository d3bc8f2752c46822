package io.slotwright.schedule.slot.flow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/// Settings for generating slots ahead.
@ConfigMapping(prefix = "slotwright.schedule")
public interface ScheduleSettings {

  /// How many days ahead of today slots are generated and announced, at least. A service point
  /// whose booking horizon is longer gets as many days as that.
  @WithDefault("60")
  @Min(1)
  @Max(365)
  int horizonDays();

  /// How often the horizon is rolled on; also done at the start. `off` for never.
  @WithDefault("1h")
  String horizonInterval();
}
