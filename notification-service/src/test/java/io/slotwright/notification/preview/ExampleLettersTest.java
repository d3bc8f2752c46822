package io.slotwright.notification.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.common.guest.MailAddress;
import io.slotwright.common.time.TimeRange;
import io.slotwright.notification.language.MailLocale;
import io.slotwright.notification.mail.BookingLetter;
import io.slotwright.notification.mail.ConfirmationLetter;
import io.slotwright.notification.mail.DayBeforeLetter;
import io.slotwright.notification.mail.Letter;
import io.slotwright.notification.mail.MailKind;
import io.slotwright.notification.mail.MessageId;
import io.slotwright.notification.mail.ReminderLetter;
import io.slotwright.notification.mail.Typed;
import io.slotwright.notification.point.ServicePoint;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExampleLettersTest {

  private static final UUID ID = UUID.fromString("0190a000-0000-7000-8000-00000000000e");
  private static final String LINK = "http://localhost/example";

  /// In Kyiv it is tomorrow already.
  private static final Instant NOW = Instant.parse("2026-11-20T23:30:00Z");

  private static final TimeRange NINE_IN_THE_MORNING_AFTER =
      TimeRange.of(Instant.parse("2026-11-22T07:00:00Z"), Duration.ofMinutes(55));

  private static final ServicePoint POINT =
      new ServicePoint(
          UUID.randomUUID(), "Поділ", "Kyiv, 15", ZoneId.of("Europe/Kyiv"), "desk@podil.example");

  private final ExampleLetters letters = new ExampleLetters(POINT, ID, NOW, LINK);

  private static Stream<Arguments> everyKindInEveryLanguage() {
    return Stream.concat(
            Arrays.stream(MailKind.values()).map(MailKind::wireName),
            Stream.of(ConfirmationLetter.KIND))
        .flatMap(
            kind -> Arrays.stream(MailLocale.values()).map(locale -> Arguments.of(kind, locale)));
  }

  @ParameterizedTest
  @MethodSource("everyKindInEveryLanguage")
  void thereIsALetterOfEveryKindInEveryLanguage(String kind, MailLocale locale) {
    Letter letter = letters.of(kind, locale);

    assertThat(letter.messageId()).isEqualTo(new MessageId(ID, kind, 1));
    assertThat(letter.locale()).isEqualTo(locale);
    assertThat(letter.thread()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(MailKind.class)
  void itIsAboutTheMorningAfterAtThePoint(MailKind kind) {
    BookingLetter booking = booking(letters.of(kind.wireName(), MailLocale.UK));

    assertThat(booking.kind()).isEqualTo(kind);
    assertThat(booking.period()).isEqualTo(NINE_IN_THE_MORNING_AFTER);
    assertThat(booking.pointName()).isEqualTo(Typed.name("Поділ"));
    assertThat(booking.pointAddress()).isEqualTo(Typed.address("Kyiv, 15"));
    assertThat(booking.timezone()).isEqualTo(POINT.timezone());
    assertThat(booking.contact().map(MailAddress::text)).contains("desk@podil.example");
    assertThat(booking.manageLink()).isEqualTo(LINK);
    assertThat(booking.services())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.name()).isEqualTo(Typed.name("Сезонна заміна шин"));
              assertThat(line.minutes()).isEqualTo(55);
            });
  }

  @Test
  void allBookingsOfTheNextDayAreOfThatDay() {
    DayBeforeLetter letter = (DayBeforeLetter) letters.of("reminder-day-before", MailLocale.EN);

    assertThat(letter.day()).isEqualTo(LocalDate.parse("2026-11-22"));
  }

  @ParameterizedTest
  @CsvSource({
    "booking-received, true",
    "booking-displaced, true",
    "booking-confirmed, false",
    "booking-restored, false",
    "booking-clocks-changed, false"
  })
  void whatIsNotAgreedIsTentative(String kind, boolean tentative) {
    assertThat(booking(letters.of(kind, MailLocale.EN)).tentative()).isEqualTo(tentative);
  }

  @Test
  void aGuestIsAskedForConfirmation() {
    ConfirmationLetter letter =
        (ConfirmationLetter) letters.of(ConfirmationLetter.KIND, MailLocale.RU);

    assertThat(letter.customerName()).isEqualTo(Typed.name("Елена Коваль"));
    assertThat(letter.pointName()).isEqualTo(Typed.name("Поділ"));
    assertThat(letter.timezone()).isEqualTo(POINT.timezone());
    assertThat(letter.period()).isEqualTo(NINE_IN_THE_MORNING_AFTER);
    assertThat(letter.lifetime()).isEqualTo(Duration.ofMinutes(15));
    assertThat(letter.code()).hasSize(6).containsOnlyDigits();
    assertThat(letter.link()).isEqualTo(LINK);
  }

  @Test
  void theCustomerHasANameInEveryLanguage() {
    assertThat(
            Arrays.stream(MailLocale.values())
                .map(locale -> booking(letters.of("booking-confirmed", locale)).customerName()))
        .doesNotHaveDuplicates()
        .noneMatch(Typed::isEmpty);
    assertThat(
            Arrays.stream(MailLocale.values())
                .map(locale -> booking(letters.of("booking-confirmed", locale)).services()))
        .doesNotHaveDuplicates();
  }

  @Test
  void anOrganisationSeesAPointThatIsInvented() {
    ServicePoint point = ExamplePoint.of(ID);

    assertThat(point.name()).isNotBlank();
    assertThat(point.address()).isNotBlank();
    assertThat(
            booking(new ExampleLetters(point, ID, NOW, LINK).of("reminder", MailLocale.EN))
                .contact())
        .isEmpty();
  }

  private static BookingLetter booking(Letter letter) {
    return switch (letter) {
      case BookingLetter booking -> booking;
      case ReminderLetter reminder -> reminder.booking();
      case DayBeforeLetter reminder -> reminder.first();
      default -> throw new AssertionError(letter);
    };
  }
}
