package io.slotwright.notification.branding;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.common.guest.MailAddress;
import io.slotwright.notification.branding.TextTemplate.Parsed;
import io.slotwright.notification.language.MailLocale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BrandingTest {

  private static final Branding ORGANISATION =
      new Branding(
          Optional.of("Tyres"),
          Optional.empty(),
          MailAddress.parse("desk@tyres.example"),
          Optional.of("#112233"),
          Optional.of(new Logo("image/png", new byte[] {1})),
          Optional.of(Invitation.REQUEST),
          Map.of(MailLocale.EN, "Your tyres", MailLocale.UK, "Ваші шини"),
          Map.of(
              "reminder", Map.of(MailLocale.EN, text("A"), MailLocale.UK, text("Б")),
              "booking-cancelled", Map.of(MailLocale.EN, text("C"))));

  @Test
  void whatAPointSetsIsItsOwnAndTheRestIsTheOrganisations() {
    Branding point =
        new Branding(
            Optional.of("Tyres Podil"),
            Optional.empty(),
            Optional.empty(),
            Optional.of("#445566"),
            Optional.empty(),
            Optional.empty(),
            Map.of(MailLocale.UK, "Поділ"),
            Map.of("reminder", Map.of(MailLocale.UK, text("Ґ"))));

    Branding both = point.over(ORGANISATION);

    assertThat(both.senderName()).hasValue("Tyres Podil");
    assertThat(both.replyTo()).isEqualTo(ORGANISATION.replyTo());
    assertThat(both.accent()).hasValue("#445566");
    assertThat(both.logo()).isEqualTo(ORGANISATION.logo());
    assertThat(both.invitation()).hasValue(Invitation.REQUEST);
    assertThat(both.signatures())
        .containsEntry(MailLocale.EN, "Your tyres")
        .containsEntry(MailLocale.UK, "Поділ");
    assertThat(both.addition("reminder", MailLocale.EN)).hasValue(text("A"));
    assertThat(both.addition("reminder", MailLocale.UK)).hasValue(text("Ґ"));
    assertThat(both.addition("booking-cancelled", MailLocale.EN)).hasValue(text("C"));
    assertThat(both.addition("booking-cancelled", MailLocale.UK)).isEmpty();
  }

  @Test
  void whereNothingIsSetEverythingIsTheOthers() {
    assertThat(Branding.DEFAULT.over(ORGANISATION)).isEqualTo(ORGANISATION);
    assertThat(ORGANISATION.over(Branding.DEFAULT)).isEqualTo(ORGANISATION);
  }

  private static TextTemplate text(String source) {
    return ((Parsed.Valid) TextTemplate.parse(source)).template();
  }
}
