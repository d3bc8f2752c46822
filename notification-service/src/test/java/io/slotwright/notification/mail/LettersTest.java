package io.slotwright.notification.mail;

import static io.slotwright.notification.BookingBuilder.aBooking;
import static io.slotwright.notification.mail.MailBuilder.aMail;
import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.common.event.GuestConfirmationRequested;
import io.slotwright.common.event.MyBookingsLinkRequested;
import io.slotwright.notification.BookingBuilder;
import io.slotwright.notification.language.MailLocale;
import io.slotwright.notification.mail.BriefingLetter.LostMail;
import io.slotwright.notification.mail.BriefingLetter.Visit;
import io.slotwright.notification.point.ServicePoint;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for all letters, and what those say that are not about one booking.
class LettersTest {

  private static final UUID ID = UUID.fromString("0190a000-0000-7000-8000-00000000000e");
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final String FIRST = "<first@slotwright>";
  private static final String LINK = "http://localhost/x#secret";

  private static final BookingLetter BOOKING =
      BookingLetter.of(
          MailKind.REMINDER,
          aBooking().by("Olena K.", "olena@example.test", "uk").build(),
          new ServicePoint(BookingBuilder.POINT, "Tyre Centre", "Kyiv", KYIV, null),
          "Bay 1",
          LINK,
          new Correspondence(Optional.of(FIRST), 1));

  private static final ReminderLetter REMINDER =
      new ReminderLetter(new MessageId(ID, "reminder", 1), BOOKING);

  private static final DayBeforeLetter DAY_BEFORE =
      new DayBeforeLetter(
          new MessageId(ID, "reminder-day-before", 1),
          LocalDate.parse("2026-11-23"),
          List.of(BOOKING, BOOKING));

  private static final MyBookingsLetter MY_BOOKINGS =
      MyBookingsLetter.of(
          new MyBookingsLinkRequested(
              ID, 1, NOW, "olena@example.test", "uk", NOW.plus(Duration.ofMinutes(30))),
          LINK);

  private static final ConfirmationLetter CONFIRMATION =
      ConfirmationLetter.of(
          new GuestConfirmationRequested(
              ID,
              1,
              NOW,
              BookingBuilder.POINT,
              "Tyre Centre",
              KYIV,
              Instant.parse("2026-11-23T07:00:00Z"),
              Instant.parse("2026-11-23T07:55:00Z"),
              "Olena K.",
              "olena@example.test",
              "uk",
              NOW.plus(Duration.ofMinutes(15)),
              BookingBuilder.ORGANISATION),
          "012345",
          LINK);

  private static final BriefingLetter BRIEFING =
      new BriefingLetter(
          ID,
          BriefingLetter.Occasion.DIGEST,
          MailLocale.UK,
          BookingBuilder.ORGANISATION,
          BookingBuilder.POINT,
          "Tyre Centre",
          KYIV,
          List.of(Visit.of(aBooking().by("Olena K.", "olena@example.test", "uk").build())),
          List.of(),
          List.of(new LostMail(ID, "olena@example.test", "reminder", "smtp-550")));

  private static Stream<Letter> letters() {
    return Stream.of(BOOKING, REMINDER, DAY_BEFORE, MY_BOOKINGS, CONFIRMATION, BRIEFING);
  }

  @ParameterizedTest
  @MethodSource("letters")
  void aLetterIsPrintedWithoutPersonalData(Letter letter) {
    assertThat(letter.toString())
        .contains(letter.messageId().toString())
        .doesNotContain("Olena", "olena", "secret", "012345");
  }

  @ParameterizedTest
  @MethodSource("letters")
  void aLetterIsTheSameInAnotherLanguage(Letter letter) {
    assertThat(letter.locale()).isEqualTo(MailLocale.UK);
    assertThat(letter.in(MailLocale.RU).locale()).isEqualTo(MailLocale.RU);
    assertThat(letter.in(MailLocale.RU).in(MailLocale.UK)).isEqualTo(letter);
  }

  @Test
  void onlyRemindersCanBeStopped() {
    assertThat(letters().filter(Letter::isOptional)).containsExactly(BOOKING, REMINDER, DAY_BEFORE);
  }

  @Test
  void onlyLettersAboutOneBookingContinueItsConversation() {
    assertThat(letters().filter(letter -> letter.thread().isPresent()))
        .containsExactly(BOOKING, REMINDER)
        .allSatisfy(letter -> assertThat(letter.thread()).contains(FIRST));
  }

  @Test
  void theSameMatterHasTheSameMessageId() {
    assertThat(MY_BOOKINGS.messageId()).hasToString("<" + ID + ".my-bookings-link.1@slotwright>");
    assertThat(CONFIRMATION.messageId())
        .hasToString("<" + ID + ".guest-confirmation.1@slotwright>");
    assertThat(BRIEFING.messageId()).hasToString("<" + ID + ".operator-digest.1@slotwright>");
  }

  @Test
  void aLinkWorksFromTheRequestUntilItExpires() {
    assertThat(MY_BOOKINGS.lifetime()).isEqualTo(Duration.ofMinutes(30));
    assertThat(CONFIRMATION.lifetime()).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void timesAreInThePointsZoneAndTheMailsLanguage() {
    assertThat(CONFIRMATION.when()).contains("листопада", "09:00–09:55", "Europe/Kyiv");
    assertThat(DAY_BEFORE.date()).contains("понеділок", "23 листопада");
    assertThat(DAY_BEFORE.in(MailLocale.EN).date()).isEqualTo("Monday, 23 November 2026");
  }

  @Test
  void operatorsHearOfABookingInShort() {
    assertThat(BRIEFING.booked())
        .containsExactly(
            new Visit(
                aBooking().build().bookingId(),
                Instant.parse("2026-11-23T07:00:00Z"),
                Instant.parse("2026-11-23T07:55:00Z"),
                1,
                "Olena K.",
                List.of("Seasonal tyre change")));
  }

  @Test
  void complaintsAreCountedByKind() {
    assertThat(aMail().build().feedbackId()).isEqualTo("booking-confirmed:slotwright");
  }

  @Test
  void aMailIsPrintedWithoutPersonalData() {
    assertThat(aMail().to("olena@example.test").build().toString())
        .contains("booking-confirmed")
        .doesNotContain("olena");
    Unsubscribe unsubscribe = new Unsubscribe(URI.create(LINK));
    assertThat(unsubscribe.toString()).doesNotContain("secret");
    assertThat(new MailChoice(LINK, unsubscribe).toString()).doesNotContain("secret");
  }
}
