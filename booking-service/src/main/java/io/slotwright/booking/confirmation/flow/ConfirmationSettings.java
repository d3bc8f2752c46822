package io.slotwright.booking.confirmation.flow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/// How guests confirm their mail address where a service point asks for it.
@ConfigMapping(prefix = "slotwright.booking.confirmation")
public interface ConfirmationSettings {

  /// How long a guest has to confirm; the time is held until then.
  @WithDefault("15m")
  @DurationMin(minutes = 1)
  @DurationMax(hours = 24)
  Duration lifetime();

  /// How many wrong codes end the request.
  @WithDefault("5")
  @Min(1)
  @Max(10)
  int attempts();
}
