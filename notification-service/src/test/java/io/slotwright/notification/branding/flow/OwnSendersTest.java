package io.slotwright.notification.branding.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slotwright.notification.branding.Branding;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Senders as environment variables name them.
class OwnSendersTest {

  private static final UUID ORGANISATION = UUID.fromString("0190a000-0000-7000-8000-0000000000b9");
  private static final String FIRST = "SLOTWRIGHT_NOTIFICATION_SENDERS_0__";
  private static final String SECOND = "SLOTWRIGHT_NOTIFICATION_SENDERS_1__";

  @Test
  void anOrganisationHasTheAddressThatIsSetForIt() {
    OwnSenders senders =
        senders(
            Map.of(
                FIRST + "ORGANISATION",
                ORGANISATION.toString(),
                FIRST + "ADDRESS",
                "hello@podil.example",
                SECOND + "ORGANISATION",
                UUID.randomUUID().toString(),
                SECOND + "ADDRESS",
                "hello@obolon.example"));

    assertThat(senders.of(ORGANISATION).senderAddress().orElseThrow().text())
        .isEqualTo("hello@podil.example");
    assertThat(senders.of(UUID.randomUUID())).isEqualTo(Branding.DEFAULT);
  }

  @Test
  void nobodyNeedsOne() {
    assertThat(senders(Map.of()).of(ORGANISATION)).isEqualTo(Branding.DEFAULT);
  }

  @Test
  void whatIsNoAddressIsRefusedByItsOrganisation() {
    assertThatThrownBy(
            () ->
                senders(
                    Map.of(
                        FIRST + "ORGANISATION",
                        ORGANISATION.toString(),
                        FIRST + "ADDRESS",
                        "podil")))
        .hasMessageContaining("slotwright.notification.senders")
        .hasMessageContaining(ORGANISATION.toString());
  }

  @Test
  void twoAddressesOfOneOrganisationAreRefused() {
    assertThatThrownBy(
            () ->
                senders(
                    Map.of(
                        FIRST + "ORGANISATION",
                        ORGANISATION.toString(),
                        FIRST + "ADDRESS",
                        "hello@podil.example",
                        SECOND + "ORGANISATION",
                        ORGANISATION.toString(),
                        SECOND + "ADDRESS",
                        "hello@obolon.example")))
        .hasMessageContaining(ORGANISATION.toString());
  }

  private static OwnSenders senders(Map<String, String> environment) {
    return new OwnSenders(
        new SmallRyeConfigBuilder()
            .withSources(new EnvConfigSource(environment, 300))
            .withMapping(SenderSettings.class)
            .build()
            .getConfigMapping(SenderSettings.class));
  }
}
