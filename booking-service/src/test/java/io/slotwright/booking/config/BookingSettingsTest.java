package io.slotwright.booking.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.slotwright.booking.allocation.flow.SlotLockSettings;
import io.slotwright.booking.allocation.flow.SlotLocking;
import io.slotwright.booking.challenge.flow.ChallengeSettings;
import io.slotwright.booking.confirmation.flow.ConfirmationSettings;
import io.slotwright.booking.index.flow.IndexSettings;
import io.slotwright.booking.limit.flow.LimitSettings;
import io.slotwright.booking.mybookings.flow.MyBookingsSettings;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BookingSettingsTest {

  private static <T> T nothingSet(Class<T> settings) {
    return new SmallRyeConfigBuilder()
        .withConverter(Duration.class, 200, new DurationConverter())
        .withMapping(settings)
        .build()
        .getConfigMapping(settings);
  }

  @Test
  void theDefaultsAreThese() {
    BookingSettings settings = nothingSet(BookingSettings.class);
    SlotLockSettings locks = nothingSet(SlotLockSettings.class);

    assertThat(settings.tidyEvery()).isEqualTo("5s");
    assertThat(settings.manageLinkDays()).isEqualTo(30);
    assertThat(settings.undoWithin()).isEqualTo(Duration.ofMinutes(30));
    assertThat(settings.retentionEvery()).isEqualTo("10m");
    assertThat(settings.phoneRegion()).isEqualTo("UA");
    assertThat(locks.slotLock()).isEqualTo(Duration.ofSeconds(3));
    assertThat(locks.slotLocking()).isEqualTo(SlotLocking.WHEN_CONTESTED);
    assertThat(nothingSet(IndexSettings.class).indexAge()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void theDefaultsOfLimitsOfGuestsAreThese() {
    LimitSettings limits = nothingSet(LimitSettings.class);

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
    MyBookingsSettings mine = nothingSet(MyBookingsSettings.class);

    assertThat(mine.linkLifetime()).isEqualTo(Duration.ofMinutes(30));
    assertThat(mine.linksPerMinute()).isEqualTo(1);
    assertThat(mine.linksPerHour()).isEqualTo(5);
    assertThat(mine.requestsPerHour()).isEqualTo(30);
  }

  @Test
  void theDefaultsOfChallengesAndConfirmationsAreThese() {
    ChallengeSettings challenge = nothingSet(ChallengeSettings.class);
    ConfirmationSettings confirmation = nothingSet(ConfirmationSettings.class);

    assertThat(challenge.maxNumber()).isEqualTo(50_000);
    assertThat(challenge.lifetime()).isEqualTo(Duration.ofMinutes(20));
    assertThat(confirmation.lifetime()).isEqualTo(Duration.ofMinutes(15));
    assertThat(confirmation.attempts()).isEqualTo(5);
  }
}
