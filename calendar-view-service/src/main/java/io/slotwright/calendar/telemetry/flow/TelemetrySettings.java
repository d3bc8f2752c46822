package io.slotwright.calendar.telemetry.flow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;

/// The limit of reports of browsers.
@ConfigMapping(prefix = "slotwright.telemetry")
public interface TelemetrySettings {

  /// The maximum number of reports in a minute from one address to one replica. Many people may
  /// share an address.
  @WithDefault("600")
  @Positive
  int reportsPerMinute();
}
