package io.slotwright.notification.mail.icalendar;

import static io.slotwright.notification.BookingBuilder.aBooking;
import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.common.event.BookingChanged.What;
import io.slotwright.common.event.BookingStatus;
import io.slotwright.common.guest.MailAddress;
import io.slotwright.notification.BookingBuilder;
import io.slotwright.notification.mail.BookingLetter;
import io.slotwright.notification.mail.Mail.CalendarMethod;
import io.slotwright.notification.mail.MailKind;
import io.slotwright.notification.point.ServicePoint;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

  private static final MailAddress SENDER =
      MailAddress.parse("no-reply@slotwright.example").orElseThrow();

  @Test
  void aConfirmedBookingIsPublishedInUtc() {
    assertThat(file(MailKind.BOOKING_CONFIRMED, aBooking(), "podil@example.test"))
        .isEqualTo(
            """
            BEGIN:VCALENDAR
            PRODID:-//Slotwright//Slotwright//EN
            VERSION:2.0
            CALSCALE:GREGORIAN
            METHOD:PUBLISH
            BEGIN:VEVENT
            UID:0190a000-0000-7000-8000-00000000000c@slotwright
            DTSTAMP:20261120T120000Z
            SEQUENCE:1
            DTSTART:20261123T070000Z
            DTEND:20261123T075500Z
            SUMMARY:Tyre Centre\\; Podil
            LOCATION:Kyiv\\, Nyzhniy Val 15
            ORGANIZER:mailto:podil@example.test
            STATUS:CONFIRMED
            END:VEVENT
            END:VCALENDAR
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void aCancelledBookingTakesTheSameEntryOut() {
    assertThat(
            file(
                MailKind.BOOKING_CANCELLED,
                aBooking().atVersion(3).that(What.CANCELLED, BookingStatus.CANCELLED_BY_CUSTOMER),
                "podil@example.test"))
        .contains(
            "METHOD:CANCEL\r\n",
            "UID:0190a000-0000-7000-8000-00000000000c@slotwright\r\n",
            "SEQUENCE:3\r\n",
            "STATUS:CANCELLED\r\n");
  }

  @Test
  void aBookingThatIsNotAgreedIsTentative() {
    assertThat(
            file(
                MailKind.BOOKING_RECEIVED,
                aBooking().that(What.CREATED, BookingStatus.PENDING),
                null))
        .contains("METHOD:PUBLISH\r\n", "STATUS:TENTATIVE\r\n");
  }

  @Test
  void aPointWithoutAnAddressLeavesTheSenderAsOrganiser() {
    assertThat(file(MailKind.BOOKING_CONFIRMED, aBooking(), null))
        .contains("ORGANIZER:mailto:no-reply@slotwright.example\r\n");
  }

  @Test
  void theMethodIsKnownForTheAttachmentsType() {
    assertThat(CalendarFile.methodOf(letter(MailKind.BOOKING_CANCELLED, aBooking(), null)))
        .isEqualTo(CalendarMethod.CANCEL);
    assertThat(CalendarFile.methodOf(letter(MailKind.BOOKING_DISPLACED, aBooking(), null)))
        .isEqualTo(CalendarMethod.PUBLISH);
  }

  private static String file(MailKind kind, BookingBuilder booking, @Nullable String contact) {
    return CalendarFile.of(letter(kind, booking, contact), SENDER);
  }

  private static BookingLetter letter(
      MailKind kind, BookingBuilder booking, @Nullable String contact) {
    ServicePoint point =
        new ServicePoint(
            BookingBuilder.POINT,
            "Tyre Centre; Podil",
            "Kyiv, Nyzhniy Val 15",
            ZoneId.of("Europe/Kyiv"),
            contact);
    return BookingLetter.of(kind, booking.build(), point, "http://localhost:8080/manage/x#y");
  }
}
