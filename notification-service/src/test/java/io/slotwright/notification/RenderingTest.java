package io.slotwright.notification;

import static io.slotwright.notification.BookingBuilder.aBooking;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.common.guest.MailAddress;
import io.slotwright.common.time.TimeRange;
import io.slotwright.notification.branding.Branding;
import io.slotwright.notification.mail.BookingLetter;
import io.slotwright.notification.mail.ConfirmationLetter;
import io.slotwright.notification.mail.LinkFinder;
import io.slotwright.notification.mail.Mail;
import io.slotwright.notification.mail.MailKind;
import io.slotwright.notification.mail.MailLocale;
import io.slotwright.notification.mail.MyBookingsLetter;
import io.slotwright.notification.mail.Typed;
import io.slotwright.notification.mail.flow.Composer;
import io.slotwright.notification.point.ServicePoint;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every kind of mail in every language, pinned by approved files. Differing output is written to
/// `target/received`; if it is right, copy it over the approved file.
@QuarkusTest
class RenderingTest extends ServiceTest {

  private static final Path APPROVED = Path.of("src/test/resources/approved");
  private static final Path RECEIVED = Path.of("target/received");
  private static final MailAddress RECIPIENT =
      MailAddress.parse("olena@example.test").orElseThrow();
  private static final ServicePoint POINT =
      new ServicePoint(
          BookingBuilder.POINT,
          "Tyre Centre Podil",
          "Kyiv, Nyzhniy Val 15",
          ZoneId.of("Europe/Kyiv"),
          "podil@example.test");

  @Inject Composer composer;

  static Stream<Arguments> everyKindInEveryLanguage() {
    return Arrays.stream(MailKind.values())
        .flatMap(
            kind -> Arrays.stream(MailLocale.values()).map(locale -> Arguments.of(kind, locale)));
  }

  @ParameterizedTest
  @MethodSource("everyKindInEveryLanguage")
  void aMailReadsAsApproved(MailKind kind, MailLocale locale) throws IOException {
    // when
    Mail mail = compose(kind, aBooking().by("Олена K.", "olena@example.test", locale.language()));
    // then
    assertApproved(kind.wireName() + "." + locale.language(), mail);
  }

  @ParameterizedTest
  @EnumSource(MailLocale.class)
  void aMailWithTheLinkToAllBookingsReadsAsApproved(MailLocale locale) throws IOException {
    // given
    MyBookingsLetter letter =
        new MyBookingsLetter(
            locale,
            UUID.fromString("0190a000-0000-7000-8000-00000000000e"),
            Duration.ofMinutes(30),
            "http://localhost:8080/my-bookings#x.token");
    // when
    Mail mail = composer.compose(letter, RECIPIENT, Branding.DEFAULT);
    // then
    assertApproved(MyBookingsLetter.KIND + "." + locale.language(), mail);
    assertThat(mail.calendar()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(MailLocale.class)
  void aMailThatAsksForConfirmationReadsAsApproved(MailLocale locale) throws IOException {
    // given
    ConfirmationLetter letter =
        new ConfirmationLetter(
            locale,
            UUID.fromString("0190a000-0000-7000-8000-00000000000e"),
            Typed.name("Олена K."),
            Typed.name("Tyre Centre Podil"),
            ZoneId.of("Europe/Kyiv"),
            TimeRange.of(Instant.parse("2026-11-23T07:00:00Z"), Duration.ofMinutes(55)),
            Duration.ofMinutes(15),
            "012345",
            "http://localhost:8080/confirm/x#token");
    // when
    Mail mail = composer.compose(letter, RECIPIENT, Branding.DEFAULT);
    // then
    assertApproved(ConfirmationLetter.KIND + "." + locale.language(), mail);
    assertThat(mail.calendar()).isEmpty();
  }

  @Test
  void htmlThatPeopleTypedIsEscapedEverywhere() {
    // given
    ServicePoint point =
        new ServicePoint(
            BookingBuilder.POINT, "<b>Centre</b>", "\"Kyiv\" <i>15</i>", ZoneId.of("UTC"), null);
    BookingBuilder booking =
        aBooking().by("<img src=x>", "olena@example.test", "uk").forService("<u>Tyres</u> & co", 5);
    // when
    Mail mail =
        composer.compose(
            BookingLetter.of(MailKind.BOOKING_CONFIRMED, booking.build(), point, "http://x/#y"),
            RECIPIENT,
            Branding.DEFAULT);
    // then
    assertThat(mail.html())
        .doesNotContain("<b>", "<i>", "<u>", "<img")
        .contains(
            "&lt;b&gt;Centre&lt;/b&gt;",
            "&quot;Kyiv&quot; &lt;i&gt;15&lt;/i&gt;",
            "&lt;img src=x&gt;",
            "&lt;u&gt;Tyres&lt;/u&gt; &amp; co");
    assertThat(mail.text()).contains("<u>Tyres</u> & co");
  }

  @ParameterizedTest
  @EnumSource(MailLocale.class)
  void nothingThatPeopleTypedBecomesALink(MailLocale locale) {
    // given
    String prize = "Win at https://evil.example/a?b www.evil.example a@evil.example +380501112233";
    ServicePoint point =
        new ServicePoint(BookingBuilder.POINT, prize, prize, ZoneId.of("Europe/Kyiv"), null);
    BookingBuilder booking =
        aBooking().by(prize, "olena@example.test", locale.language()).forService(prize, 5);
    for (MailKind kind : MailKind.values()) {
      // when
      Mail mail =
          composer.compose(
              BookingLetter.of(kind, booking.build(), point, "http://localhost/#y"),
              RECIPIENT,
              Branding.DEFAULT);
      // then
      String calendar = mail.calendar().orElseThrow().text().replace("\r\n ", "");
      for (String shown :
          List.of(mail.subject(), mail.text(), mail.html(), calendar.replace("\\", ""))) {
        assertThat(shown).contains("https: / /evil. example").doesNotContain("evil.example");
        assertThat(shown).doesNotContain("www.evil", "@evil", "0501112233");
      }
      assertThat(LinkFinder.find(mail.subject())).isEmpty();
      assertThat(mail.text().lines().filter(line -> line.contains("Win at")))
          .hasSizeGreaterThanOrEqualTo(4)
          .allSatisfy(line -> assertThat(LinkFinder.find(line)).isEmpty());
    }
  }

  @Test
  void wordsOfTheTemplateLanguageThatPeopleTypedAreOnlyWords() {
    // when
    Mail mail =
        compose(
            MailKind.BOOKING_CONFIRMED,
            aBooking().by("{page.footer} {#for}", "olena@example.test", "en"));
    // then
    assertThat(mail.text()).contains("Hello {page. footer} {#for},");
  }

  private Mail compose(MailKind kind, BookingBuilder booking) {
    return composer.compose(
        BookingLetter.of(kind, booking.build(), POINT, "http://localhost:8080/manage/x#token"),
        RECIPIENT,
        Branding.DEFAULT);
  }

  private static void assertApproved(String name, Mail mail) throws IOException {
    keep(name + ".txt", "Subject: " + mail.subject() + "\n\n" + mail.text());
    keep(name + ".html", mail.html());
    assertApproved(name + ".txt");
    assertApproved(name + ".html");
  }

  private static void keep(String name, String received) throws IOException {
    Files.createDirectories(RECEIVED);
    Files.writeString(RECEIVED.resolve(name), received);
  }

  private static void assertApproved(String name) {
    assertThat(RECEIVED.resolve(name)).hasSameTextualContentAs(APPROVED.resolve(name));
  }
}
