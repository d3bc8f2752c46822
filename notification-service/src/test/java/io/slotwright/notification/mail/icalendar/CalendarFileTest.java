package io.slotwright.notification.mail.icalendar;

import static io.slotwright.notification.BookingBuilder.aBooking;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.common.event.BookingChanged.What;
import io.slotwright.common.event.BookingStatus;
import io.slotwright.common.guest.MailAddress;
import io.slotwright.notification.BookingBuilder;
import io.slotwright.notification.branding.Invitation;
import io.slotwright.notification.mail.BookingLetter;
import io.slotwright.notification.mail.Mail.CalendarMethod;
import io.slotwright.notification.mail.MailKind;
import io.slotwright.notification.point.ServicePoint;
import java.io.StringReader;
import java.time.ZoneId;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.validate.ValidationResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFileTest {

  private static final MailAddress SENDER =
      MailAddress.parse("no-reply@slotwright.example").orElseThrow();

  private static final MailAddress CUSTOMER = MailAddress.parse("olena@example.test").orElseThrow();

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
            SUMMARY:Seasonal tyre change · Tyre Centre\\; Podil
            LOCATION:Kyiv\\, Nyzhniy Val 15
            DESCRIPTION:Seasonal tyre change\\nPost: 1
            URL:http://localhost:8080/manage/x#y
            ORGANIZER;CN="Tyre Centre; Podil":mailto:podil@example.test
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
        .contains(":mailto:no-reply@slotwright.example\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "50%off@example.test, 50%25off@example.test",
    "{a}|^b`@example.test, %7Ba%7D%7C%5Eb%60@example.test",
    "a?b#c/d&e=f@example.test, a%3Fb%23c%2Fd%26e%3Df@example.test",
    "o'neill+tyres.1_~!$*-@xn--80aikifvh.xn--j1amh, o'neill+tyres.1_~!$*-@xn--80aikifvh.xn--j1amh"
  })
  void anAddressIsWrittenAsAUri(String address, String written) {
    assertThat(file(MailKind.BOOKING_CONFIRMED, aBooking(), address).replace("\r\n ", ""))
        .contains(":mailto:" + written + "\r\n");
  }

  @Test
  void theMethodIsKnownForTheAttachmentsType() {
    BookingLetter confirmed = letter(MailKind.BOOKING_CONFIRMED, aBooking(), null);
    BookingLetter cancelled = letter(MailKind.BOOKING_CANCELLED, aBooking(), null);

    assertThat(CalendarFile.methodOf(confirmed, Invitation.FILE)).isEqualTo(CalendarMethod.PUBLISH);
    assertThat(CalendarFile.methodOf(confirmed, Invitation.REQUEST))
        .isEqualTo(CalendarMethod.REQUEST);
    assertThat(CalendarFile.methodOf(cancelled, Invitation.FILE)).isEqualTo(CalendarMethod.CANCEL);
    assertThat(CalendarFile.methodOf(cancelled, Invitation.REQUEST))
        .isEqualTo(CalendarMethod.CANCEL);
  }

  @ParameterizedTest
  @CsvSource({"BOOKING_CONFIRMED, REQUEST", "BOOKING_CANCELLED, CANCEL"})
  void anInvitationNamesTheCustomerAndAsksForNoReply(MailKind kind, String method)
      throws Exception {
    // when
    VEvent event =
        new CalendarBuilder()
            .build(new StringReader(file(kind, aBooking(), null, Invitation.REQUEST)))
            .<VEvent>getComponent("VEVENT")
            .orElseThrow();
    // then
    assertThat(file(kind, aBooking(), null, Invitation.REQUEST)).contains("METHOD:" + method);
    Attendee attendee = event.<Attendee>getProperty("ATTENDEE").orElseThrow();
    assertThat(attendee.getCalAddress()).hasToString("mailto:olena@example.test");
    assertThat(attendee.<Parameter>getRequiredParameter("CN").getValue()).isEqualTo("Olena K.");
    assertThat(attendee.<Parameter>getRequiredParameter("RSVP").getValue()).isEqualTo("FALSE");
    assertThat(attendee.<Parameter>getRequiredParameter("PARTSTAT").getValue())
        .isEqualTo("ACCEPTED");
  }

  @ParameterizedTest
  @CsvSource({
    "BOOKING_CONFIRMED, FILE",
    "BOOKING_CONFIRMED, REQUEST",
    "BOOKING_RECEIVED, REQUEST",
    "BOOKING_CANCELLED, FILE",
    "BOOKING_CANCELLED, REQUEST"
  })
  void itIsValid(MailKind kind, Invitation invitation) throws Exception {
    // when
    ValidationResult result =
        new CalendarBuilder()
            .build(new StringReader(file(kind, aBooking(), null, invitation)))
            .validate();
    // then
    assertThat(result.getEntries()).isEmpty();
  }

  @Test
  void whatIsCancelledHasNoLink() {
    assertThat(file(MailKind.BOOKING_CANCELLED, aBooking(), null)).doesNotContain("URL:");
  }

  @Test
  void aFileToImportNamesNobody() {
    assertThat(file(MailKind.BOOKING_CONFIRMED, aBooking(), null)).doesNotContain("olena");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Шиномонтаж «Поділ», Київ; вул. Нижній Вал, 15 – другий під’їзд",
        "🚗𠮷",
        "a \"b\" c"
      })
  void linesAreFoldedAfter75OctetsAndNamesArriveWhole(String name) throws Exception {
    // given
    String description = (name + "\n").repeat(5);
    BookingLetter letter =
        BookingLetter.of(
            MailKind.BOOKING_CONFIRMED,
            aBooking().by(name, "olena@example.test", "uk").build(),
            new ServicePoint(BookingBuilder.POINT, name, name, ZoneId.of("Europe/Kyiv"), null),
            "http://localhost:8080/manage/x#y");
    // when
    String file = CalendarFile.of(letter, Invitation.REQUEST, SENDER, CUSTOMER, description);
    // then
    assertThat(file.lines())
        .allMatch(line -> line.getBytes(UTF_8).length <= 75)
        .noneMatch(String::isBlank);
    VEvent event =
        new CalendarBuilder()
            .build(new StringReader(file))
            .<VEvent>getComponent("VEVENT")
            .orElseThrow();
    assertThat(event.getSummary().getValue()).isEqualTo(letter.title());
    assertThat(event.getLocation().getValue()).isEqualTo(letter.pointAddress().text());
    assertThat(event.getDescription().getValue()).isEqualTo(description);
    assertThat(event.getUrl().getValue()).isEqualTo(letter.manageLink());
  }

  private static String file(MailKind kind, BookingBuilder booking, @Nullable String contact) {
    return file(kind, booking, contact, Invitation.FILE);
  }

  private static String file(
      MailKind kind, BookingBuilder booking, @Nullable String contact, Invitation invitation) {
    return CalendarFile.of(
        letter(kind, booking, contact),
        invitation,
        SENDER,
        CUSTOMER,
        "Seasonal tyre change\nPost: 1");
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
