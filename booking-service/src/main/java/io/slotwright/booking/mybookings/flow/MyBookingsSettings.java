package io.slotwright.booking.mybookings.flow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/// The links by which customers see all their bookings.
@ConfigMapping(prefix = "slotwright.booking.my-bookings")
public interface MyBookingsSettings {

  /// How long a link works.
  @WithDefault("30m")
  @DurationMin(minutes = 1)
  @DurationMax(hours = 24)
  Duration linkLifetime();

  /// How many links one mail address is sent within a minute.
  @WithDefault("1")
  @Min(1)
  int linksPerMinute();

  /// How many links one mail address is sent within an hour.
  @WithDefault("5")
  @Min(1)
  int linksPerHour();

  /// How many links, for whatever mail addresses, may be asked for from one client address
  /// within an hour.
  @WithDefault("30")
  @Min(1)
  int requestsPerHour();
}
