package io.slotwright.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.slotwright.notification.config.NotificationSettings;
import io.slotwright.notification.config.NotificationSettings.Sending;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class NotificationSettingsTest {

  private final NotificationSettings settings =
      new SmallRyeConfigBuilder()
          .withConverter(Duration.class, 200, new DurationConverter())
          .withMapping(NotificationSettings.class)
          .withDefaultValue("slotwright.notification.link-key", "x".repeat(32))
          .build()
          .getConfigMapping(NotificationSettings.class);

  @Test
  void theDefaultsAreThese() {
    assertThat(settings.publicUrl()).isEqualTo(URI.create("http://localhost:8080"));
    assertThat(settings.senderAddress()).isEqualTo("no-reply@slotwright.example");
    assertThat(settings.senderName()).isEqualTo("Slotwright");
    assertThat(settings.forgetLinksEvery()).isEqualTo("5m");
    assertThat(settings.limits().mailsPerEmailPerDay()).isEqualTo(30);
    assertThat(settings.limits().mailsPerEmailEverywherePerDay()).isEqualTo(100);
    assertThat(settings.limits().mailsPerPointPerHour()).isEqualTo(600);
    assertThat(settings.limits().mailsPerOrganisationPerHour()).isEqualTo(6000);
    Sending sending = settings.sending();
    assertThat(sending.pollEvery()).isEqualTo(Duration.ofSeconds(1));
    assertThat(sending.batchSize()).isEqualTo(10);
    assertThat(sending.timeout()).isEqualTo(Duration.ofSeconds(20));
    assertThat(sending.answerWithin()).isEqualTo(Duration.ofMinutes(10));
    assertThat(sending.lease()).isEqualTo(Duration.ofMinutes(1));
    assertThat(sending.firstPause()).isEqualTo(Duration.ofSeconds(1));
    assertThat(sending.longestPause()).isEqualTo(Duration.ofMinutes(5));
    assertThat(sending.giveUpAfter()).isEqualTo(Duration.ofHours(24));
  }

  @Test
  void aLeaseOutlastsASendingByFar() {
    assertThat(settings.sending().lease())
        .isGreaterThan(settings.sending().timeout().plusSeconds(30));
  }
}
