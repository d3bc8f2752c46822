package io.slotwright.booking.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/// Settings that several features read.
@ConfigMapping(prefix = "slotwright.booking")
public interface BookingSettings {

  /// How often lapsed holds and outdated links to lists of bookings are tidied up; `off` for never.
  /// Until then they neither block nor admit a request.
  @WithDefault("5s")
  String tidyEvery();

  /// For how many days after the services end the link in a booking's mails opens it. From then on
  /// only operators see the booking.
  @WithDefault("30")
  @Min(1)
  @Max(3650)
  int manageLinkDays();

  /// How often customers are looked for who are older than their organisation keeps them; `off` for
  /// never. One day's bookings are old at the same midnight.
  @WithDefault("10m")
  String retentionEvery();
}
