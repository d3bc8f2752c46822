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
  void theDefaultsAreThese() {
    assertThat(settings.slotLock()).isEqualTo(Duration.ofSeconds(3));
    assertThat(settings.slotLocking()).isEqualTo(SlotLocking.WHEN_CONTESTED);
    assertThat(settings.tidyEvery()).isEqualTo("5s");
    assertThat(settings.tidyBatch()).isEqualTo(500);
    assertThat(settings.manageLinkDays()).isEqualTo(30);
    assertThat(settings.pointPatience()).isEqualTo(Duration.ofSeconds(3));
    assertThat(settings.indexPause()).isEqualTo(Duration.ofMillis(100));
    assertThat(settings.indexAge()).isEqualTo(Duration.ofSeconds(1));
    assertThat(settings.indexPatience()).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void theDefaultsOfLimitsOfGuestsAreThese() {
    BookingSettings.Limits limits = settings.limits();

    assertThat(limits.holdsPerClient()).isEqualTo(5);
    assertThat(limits.holdsPerAddress()).isEqualTo(50);
    assertThat(limits.holdsPerAddressPerHour()).isEqualTo(300);
    assertThat(limits.holdsPerPointPerHour()).isEqualTo(1000);
    assertThat(limits.holdsPerOrganisationPerHour()).isEqualTo(10_000);
    assertThat(limits.bookingsPerClientPerDay()).isEqualTo(20);
    assertThat(limits.bookingsPerAddressPerDay()).isEqualTo(50);
    assertThat(limits.bookingsPerAddressEverywherePerDay()).isEqualTo(300);
    assertThat(limits.bookingsPerEmailPerDay()).isEqualTo(20);
    assertThat(limits.bookingsPerPointPerHour()).isEqualTo(300);
    assertThat(limits.bookingsPerOrganisationPerHour()).isEqualTo(3000);
  }

  @Test
  void theDefaultsOfLinksToListsOfBookingsAreThese() {
    MyBookings mine = settings.myBookings();

    assertThat(mine.linkLifetime()).isEqualTo(Duration.ofMinutes(30));
    assertThat(mine.linksPerMinute()).isEqualTo(1);
    assertThat(mine.linksPerHour()).isEqualTo(5);
    assertThat(mine.requestsPerHour()).isEqualTo(30);
  }

  @Test
  void theDefaultsOfChallengesAndConfirmationsAreThese() {
    assertThat(settings.challenge().maxNumber()).isEqualTo(50_000);
    assertThat(settings.challenge().lifetime()).isEqualTo(Duration.ofMinutes(20));
    assertThat(settings.confirmation().lifetime()).isEqualTo(Duration.ofMinutes(15));
    assertThat(settings.confirmation().attempts()).isEqualTo(5);
  }
}
