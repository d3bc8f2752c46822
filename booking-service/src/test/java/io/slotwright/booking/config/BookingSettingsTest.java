package io.slotwright.booking.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.slotwright.booking.config.BookingSettings.MyBookings;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BookingSettingsTest {

  private final BookingSettings settings =
      new SmallRyeConfigBuilder()
          .withConverter(Duration.class, 200, new DurationConverter())
          .withMapping(BookingSettings.class)
          .build()
          .getConfigMapping(BookingSettings.class);

  @Test
  void theDefaultsOfLinksToListsOfBookingsAreThese() {
    MyBookings mine = settings.myBookings();

    assertThat(mine.linkLifetime()).isEqualTo(Duration.ofMinutes(30));
    assertThat(mine.linksPerMinute()).isEqualTo(1);
    assertThat(mine.linksPerHour()).isEqualTo(5);
    assertThat(mine.requestsPerHour()).isEqualTo(30);
  }
}
