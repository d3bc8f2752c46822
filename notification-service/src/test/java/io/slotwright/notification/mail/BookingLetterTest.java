package io.slotwright.notification.mail;

import static io.slotwright.notification.BookingBuilder.aBooking;
import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.common.event.BookingChanged.What;
import io.slotwright.common.event.BookingStatus;
import io.slotwright.notification.BookingBuilder;
import io.slotwright.notification.language.MailLocale;
import io.slotwright.notification.point.ServicePoint;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookingLetterTest {

  private static final ServicePoint POINT =
      new ServicePoint(
          BookingBuilder.POINT,
          "Tyre Centre\nPodil",
          "Kyiv,\r\nNyzhniy Val 15",
          ZoneId.of("Europe/Kyiv"),
          "podil at example");

  @Test
  void whateverPeopleTypedStandsOnOneLine() {
    // when
    BookingLetter letter =
        letter(
            aBooking()
                .by("Olena\r\n\tK.\u2028\u202E", "olena@example.test", "en")
                .forService("Tyre\nchange", 55));
    // then
    assertThat(letter.customerName().text()).isEqualTo("Olena K.");
    assertThat(letter.pointName().text()).isEqualTo("Tyre Centre Podil");
    assertThat(letter.pointAddress().text()).isEqualTo("Kyiv, Nyzhniy Val 15");
    assertThat(letter.services())
        .containsExactly(new BookingLetter.Line(Typed.name("Tyre change"), 55));
  }

  @ParameterizedTest
  @CsvSource({
    "Бокс 1, Бокс 1",
    "'Bay\r\n2', Bay 2",
    "'  Lift  ', Lift",
    "'', 1",
    "' ', 1",
    "'\u200B', 1",
    "evil.example, evil. example"
  })
  void aPostIsCalledByItsNameAndByItsNumberWhileThatIsNotKnown(String name, String called) {
    // when
    BookingLetter letter =
        BookingLetter.of(
            MailKind.BOOKING_CONFIRMED,
            aBooking().build(),
            POINT,
            name,
            "http://localhost/manage/x#secret",
            Correspondence.beginsWith(1));
    // then
    assertThat(letter.post()).isEqualTo(called);
    assertThat(letter.in(MailLocale.UK).post()).isEqualTo(called);
  }

  @Test
  void aContactThatIsNoAddressIsLeftOut() {
    assertThat(letter(aBooking()).contact()).isEmpty();
  }

  @Test
  void onlyWhatIsAgreedIsNotTentative() {
    assertThat(letter(aBooking()).tentative()).isFalse();
    assertThat(letter(aBooking().that(What.CREATED, BookingStatus.PENDING)).tentative()).isTrue();
    assertThat(letter(aBooking().that(What.DISPLACED, BookingStatus.CONFIRMED)).tentative())
        .isTrue();
  }

  @Test
  void aLetterIsPrintedWithoutPersonalData() {
    assertThat(letter(aBooking()).toString()).doesNotContain("Olena", "secret");
  }

  private static BookingLetter letter(BookingBuilder booking) {
    return BookingLetter.of(
        MailKind.BOOKING_CONFIRMED, booking.build(), POINT, "http://localhost/manage/x#secret");
  }
}
