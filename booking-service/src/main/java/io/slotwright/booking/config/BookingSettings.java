package io.slotwright.booking.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

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

  /// How long operators can undo a start, a completion, a no-show or a cancellation.
  @WithDefault("30m")
  @DurationMin(minutes = 1)
  @DurationMax(days = 7)
  Duration undoWithin();

  /// How often customers are looked for who are older than their organisation keeps them; `off` for
  /// never. One day's bookings are old at the same midnight.
  @WithDefault("10m")
  String retentionEvery();

  /// The country (ISO 3166-1) of telephone numbers without the code of one, at points whose zone is
  /// of no country, such as `Etc/UTC`. At other points their own country counts.
  @WithDefault("UA")
  @Pattern(regexp = "[A-Z]{2}")
  String phoneRegion();
}
