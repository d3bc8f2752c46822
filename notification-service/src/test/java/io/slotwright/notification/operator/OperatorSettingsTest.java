package io.slotwright.notification.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.slotwright.notification.language.MailLocale;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorSettingsTest {

  @ParameterizedTest
  @CsvSource({"AT_ONCE, at_once", "DIGEST, digest", "NEVER, never"})
  void aWishHasAName(NewBookings wish, String name) {
    assertThat(wish.wireName()).isEqualTo(name);
    assertThat(NewBookings.ofWireName(name)).isEqualTo(wish);
  }

  @Test
  void anotherNameIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NewBookings.ofWireName("hourly"))
        .withMessageContaining("hourly");
  }

  @Test
  void settingsDoNotChange() {
    List<String> emails = new ArrayList<>(List.of("desk@example.test"));
    OperatorSettings settings =
        new OperatorSettings(emails, MailLocale.UK, NewBookings.DIGEST, LocalTime.NOON);
    emails.clear();

    assertThat(settings.emails()).containsExactly("desk@example.test");
  }

  @Test
  void settingsArePrintedWithoutAddresses() {
    OperatorSettings settings =
        new OperatorSettings(
            List.of("desk@example.test"), MailLocale.UK, NewBookings.DIGEST, LocalTime.NOON);

    assertThat(settings.toString()).contains("DIGEST", "12:00").doesNotContain("desk");
  }
}
