package io.slotwright.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.slotwright.notification.delivery.flow.DeliverySettings;
import io.slotwright.notification.delivery.flow.MailLimitSettings;
import io.slotwright.notification.mail.flow.MailSettings;
import io.slotwright.notification.mail.flow.SendingSettings;
import io.slotwright.notification.mail.flow.Tls;
import io.slotwright.notification.mail.smtp.DkimSettings;
import io.slotwright.notification.mail.smtp.SmtpSettings;
import io.slotwright.notification.preference.flow.PreferenceLinkSettings;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NotificationSettingsTest {

  private final SmallRyeConfig nothingSet =
      new SmallRyeConfigBuilder()
          .withConverter(Duration.class, 200, new DurationConverter())
          .withMapping(MailSettings.class)
          .withMapping(SendingSettings.class)
          .withMapping(DeliverySettings.class)
          .withMapping(MailLimitSettings.class)
          .withMapping(SmtpSettings.class)
          .withMapping(DkimSettings.class)
          .withMapping(PreferenceLinkSettings.class)
          .build();
  private final MailSettings mail = nothingSet.getConfigMapping(MailSettings.class);
  private final SendingSettings sending = nothingSet.getConfigMapping(SendingSettings.class);
  private final DeliverySettings deliveries = nothingSet.getConfigMapping(DeliverySettings.class);
  private final MailLimitSettings limits = nothingSet.getConfigMapping(MailLimitSettings.class);

  private final SmtpSettings smtp = nothingSet.getConfigMapping(SmtpSettings.class);
  private final DkimSettings dkim = nothingSet.getConfigMapping(DkimSettings.class);
  private final PreferenceLinkSettings links =
      nothingSet.getConfigMapping(PreferenceLinkSettings.class);

  @Test
  void theDefaultsAreThese() {
    assertThat(mail.publicUrl()).isEqualTo(URI.create("http://localhost:8080"));
    assertThat(mail.senderAddress()).isEqualTo("no-reply@slotwright.example");
    assertThat(mail.senderName()).isEqualTo("Slotwright");
    assertThat(mail.bounceAddress()).isEmpty();
    assertThat(smtp.host()).isEqualTo("127.0.0.1");
    assertThat(smtp.port()).isEqualTo(587);
    assertThat(smtp.tls()).isEqualTo(Tls.STARTTLS);
    assertThat(smtp.trustedCertificate()).isEmpty();
    assertThat(smtp.login()).isEmpty();
    assertThat(dkim.domains()).isEmpty();
    assertThat(dkim.current().selector()).isEmpty();
    assertThat(dkim.other().selector()).isEmpty();
    assertThat(links.version()).isZero();
    assertThat(links.keys()).isEmpty();
    assertThat(deliveries.forgetLinksEvery()).isEqualTo("5m");
    assertThat(limits.mailsPerEmailPerDay()).isEqualTo(30);
    assertThat(limits.mailsPerEmailEverywherePerDay()).isEqualTo(100);
    assertThat(limits.mailsPerPointPerHour()).isEqualTo(600);
    assertThat(limits.mailsPerOrganisationPerHour()).isEqualTo(6000);
    assertThat(limits.testMailsPerOperatorPerHour()).isEqualTo(20);
    assertThat(sending.pollEvery()).isEqualTo(Duration.ofSeconds(1));
    assertThat(sending.batchSize()).isEqualTo(20);
    assertThat(sending.lateAnswers()).isEqualTo(100);
    assertThat(sending.promptly()).isEqualTo(Duration.ofSeconds(1));
    assertThat(sending.toOneDomain()).isEqualTo(10);
    assertThat(sending.toOneDomainPerMinute()).isZero();
    assertThat(sending.timeout()).isEqualTo(Duration.ofSeconds(20));
    assertThat(sending.answerWithin()).isEqualTo(Duration.ofMinutes(10));
    assertThat(sending.lease()).isEqualTo(Duration.ofMinutes(1));
    assertThat(sending.giveUpAfter()).isEqualTo(Duration.ofHours(24));
  }

  @Test
  void keysOfLinksCanBeSetInTheEnvironment() {
    PreferenceLinkSettings settings =
        new SmallRyeConfigBuilder()
            .withMapping(PreferenceLinkSettings.class)
            .withSources(
                new EnvConfigSource(
                    Map.of(
                        "SLOTWRIGHT_NOTIFICATION_PREFERENCE_LINKS_VERSION", "1",
                        "SLOTWRIGHT_NOTIFICATION_PREFERENCE_LINKS_KEYS_1", "a random secret"),
                    300))
            .build()
            .getConfigMapping(PreferenceLinkSettings.class);

    assertThat(settings.version()).isEqualTo(1);
    assertThat(settings.keys()).containsExactly(Map.entry(1, "a random secret"));
  }

  @Test
  void aLeaseOutlastsASendingByFar() {
    assertThat(sending.lease()).isGreaterThan(sending.timeout().plusSeconds(30));
  }
}
