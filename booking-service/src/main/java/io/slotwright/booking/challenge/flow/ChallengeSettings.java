package io.slotwright.booking.challenge.flow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/// The proof of work that guests' browsers do where a service point demands it.
@ConfigMapping(prefix = "slotwright.booking.challenge")
public interface ChallengeSettings {

  /// The largest number to try; a browser tries half of them on average, a phone some 100,000 in
  /// a second.
  @WithDefault("50000")
  @Min(1_000)
  @Max(10_000_000)
  int maxNumber();

  /// How long a challenge can be used.
  @WithDefault("20m")
  @DurationMin(seconds = 30)
  @DurationMax(hours = 2)
  Duration lifetime();
}
