package io.slotwright.schedule.closure.icalendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.common.time.DateSpan;
import io.slotwright.schedule.closure.Calendars;
import io.slotwright.schedule.closure.Closure;
import io.slotwright.schedule.closure.Closure.ClosedDate;
import io.slotwright.schedule.closure.Closure.ClosedTime;
import io.slotwright.schedule.closure.FileClosures;
import io.slotwright.schedule.closure.FileClosures.Entry;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFileTest {

  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final DateSpan TWO_YEARS =
      new DateSpan(LocalDate.parse("2026-11-20"), LocalDate.parse("2028-11-20"));

  @Test
  void publicHolidaysRecurThroughTheWindow() {
    assertThat(closures("ukrainian-holidays.ics"))
        .containsExactlyInAnyOrder(
            "2027-01-01 Новий рік [2027-01-01]",
            "2028-01-01 Новий рік [2028-01-01]",
            "2027-05-02 Великдень [2027-05-02]",
            "2028-04-16 Великдень [2028-04-16]",
            "2027-06-28 День Конституції України [2027-06-28]",
            "2028-06-28 День Конституції України [2028-06-28]",
            "2027-08-24 День Незалежності України [2027-08-24]",
            "2026-12-25 Різдво Христове [2026-12-25]",
            "2027-12-25 Різдво Христове [2027-12-25]");
  }

  @Test
  void aGoogleExport() {
    FileClosures file = accepted(Calendars.file("google.ics"));

    assertThat(told(file))
        .containsExactly(
            "2026-11-23T07:00:00Z/2026-11-23T08:00:00Z Staff meeting, all bays"
                + " [2026-11-23T07:00:00Z]",
            "2026-12-14T07:00:00Z/2026-12-14T08:00:00Z Staff meeting, all bays"
                + " [2026-12-14T07:00:00Z]",
            "2026-12-01T07:00:00Z/2026-12-01T08:30:00Z Staff meeting, on Tuesday this time"
                + " [2026-11-30T07:00:00Z]",
            "2026-12-28 Stocktaking []",
            "2026-12-29 Stocktaking [+1]",
            "2026-12-30 Stocktaking [+2]");
    assertThat(file.skipped())
        .extracting(remark -> remark.index() + " " + remark.uid() + " " + remark.code())
        .containsExactly("2 9fire@google.com cancelled", "3 20261206_army@google.com transparent");
    assertThat(file.rejected()).isEmpty();
    assertThat(file.scope().events()).contains("9fire@google.com", "4kq1l2meeting@google.com");
  }

  @Test
  void whatLeavesItsTimeFreeClosesWhenAskedTo() {
    assertThat(read(Calendars.file("google.ics"), KYIV, TWO_YEARS, true).closures())
        .extracting(entry -> entry.closure().reason())
        .contains("День Збройних Сил України");
  }

  @Test
  void anOutlookExport() {
    assertThat(closures("outlook.ics"))
        .containsExactly(
            "2026-11-24T07:00:00Z/2026-11-24T09:00:00Z Inspection of lifts []",
            "2027-01-07 Winter break [2027-01-07]",
            "2027-01-08 Winter break [2027-01-07+1]",
            "2028-01-07 Winter break [2028-01-07]",
            "2028-01-08 Winter break [2028-01-07+1]");
  }

  @Test
  void clocksThatChange() {
    assertThat(closures("clock-changes.ics"))
        .containsExactly(
            "2027-03-27T20:00:00Z/2027-03-28T03:00:00Z Night work in spring []",
            "2027-10-30T19:00:00Z/2027-10-31T03:00:00Z Night work in autumn []",
            "2027-03-27T10:00:00Z/2027-03-28T09:00:00Z A day by the calendar []",
            "2027-03-22T01:00:00Z/2027-03-22T02:00:00Z At three, which is skipped once"
                + " [2027-03-22T01:00:00Z]",
            "2027-04-03T00:00:00Z/2027-04-03T01:00:00Z At three, which is skipped once"
                + " [2027-04-03T00:00:00Z]");
  }

  @Test
  void aTimeWithoutAZoneIsOfThePoint() {
    String file = timed("DTSTART:20270110T090000", "DURATION:PT1H");

    assertThat(told(read(file, ZoneId.of("America/New_York"), TWO_YEARS, false)))
        .containsExactly("2027-01-10T14:00:00Z/2027-01-10T15:00:00Z null []");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FLE Standard Time",
        "/freeassociation.sourceforge.net/Europe/Kyiv",
        "Europe/Kiev",
        "\"Europe/Kyiv\"",
      })
  void zonesHaveManyNames(String zone) {
    assertThat(told(timed("DTSTART;TZID=" + zone + ":20270110T090000", "DURATION:PT1H")))
        .containsExactly("2027-01-10T07:00:00Z/2027-01-10T08:00:00Z null []");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Repairs\\, all day\\; closed|Repairs, all day; closed",
        "First line\\nSecond\\N\\nThird|First line Second Third",
        "C:\\\\new\\\\Now|C:\\new\\Now",
        "5 $1 \\\\ 100 %|5 $1 \\ 100 %",
      })
  void theReasonIsTheSummaryWithoutEscapes(String summary, String reason) {
    assertThat(told(timed("SUMMARY:" + summary, "DTSTART:20270110T070000Z", "DURATION:PT1H")))
        .containsExactly("2027-01-10T07:00:00Z/2027-01-10T08:00:00Z " + reason + " []");
  }

  @Test
  void aZoneThatTheFileDefinesIsTakenFromIt() {
    String file =
        Calendars.file("outlook.ics")
            .replace("FLE Standard Time", "Customized Time Zone")
            .replace("+0200", "-0330")
            .replace("+0300", "-0230")
            .replace("20261124T", "20270801T");

    assertThat(told(file).getFirst())
        .isEqualTo("2027-08-01T11:30:00Z/2027-08-01T13:30:00Z Inspection of lifts []");
  }

  @Test
  void aFileEndsItsLinesAsItLikes() {
    String file = Calendars.file("outlook.ics");

    assertThat(told(file.replace("\r\n", "\n"))).isEqualTo(told(file)).isNotEmpty();
    assertThat(told(file.replace("END:VEVENT\r\n", "END:VEVENT\r\n\r\n"))).isEqualTo(told(file));
  }

  @Test
  void anEventThatBeganBeforeTheWindowReachesIntoIt() {
    String file = Calendars.of("UID:long\nDTSTART;VALUE=DATE:20261118\nDTEND;VALUE=DATE:20261122");

    assertThat(told(file)).containsExactly("2026-11-20 null [+2]", "2026-11-21 null [+3]");
  }

  @Test
  void anEventBesideTheWindowIsSkipped() {
    FileClosures file =
        accepted(
            Calendars.of("UID:old\nDTSTART;VALUE=DATE:20200101", "UID:x\nDTSTART:20270101T0900Z"));

    assertThat(file.closures()).isEmpty();
    assertThat(file.skipped())
        .extracting(FileClosures.Remark::code)
        .containsExactly("outside-window");
    assertThat(file.scope().events()).containsExactly("old");
  }

  @Test
  void aCancelledCalendarClosesNothing() {
    String file =
        Calendars.of("UID:a\nDTSTART;VALUE=DATE:20270101")
            .replace("VERSION:2.0", "VERSION:2.0\r\nMETHOD:CANCEL");

    assertThat(accepted(file).skipped())
        .extracting(FileClosures.Remark::code)
        .containsExactly("cancelled");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DTSTART;VALUE=DATE:20270101                             | required
          UID: NDTSTART;VALUE=DATE:20270101                       | malformed-uid
          UID:a NSUMMARY:When?                                    | required
          UID:a NDTSTART;VALUE=DATE:20270230                      | malformed-time
          UID:a NDTSTART:tomorrow                                 | malformed-time
          UID:a NDTSTART:16010101T000000Z                         | out-of-range
          UID:a NDTSTART;TZID=Mars/Olympus:20270101T090000        | unknown-timezone
          UID:a NDTSTART;VALUE=DATE:20270102 NDTEND;VALUE=DATE:20270101 | start-not-before-end
          UID:a NDTSTART;VALUE=DATE:20270102 NDTEND:20270103T000000Z | malformed-time
          UID:a NDTSTART;VALUE=DATE:20270102 NDURATION:PT1H       | malformed-duration
          UID:a NDTSTART:20270102T000000Z NDURATION:an hour       | malformed-duration
          UID:a NDTSTART:20270102T000000Z NDURATION:P53W          | event-too-long
          UID:a NDTSTART;VALUE=DATE:20270101 NRRULE:FREQ=SECONDLY | unsupported-repetition
          UID:a NDTSTART:20270101T000000Z NRRULE:FREQ=DAILY;BYHOUR=1,2;BYSETPOS=1 | unsupported-repetition
          UID:a NDTSTART;VALUE=DATE:20270101 NRRULE:FREQ=OFTEN    | malformed-repetition
          UID:a NDTSTART;VALUE=DATE:20270101 NRRULE:every year    | malformed-repetition
          UID:a NDTSTART;VALUE=DATE:20270101 NRRULE:FREQ=DAILY;COUNT=x | malformed-repetition
          UID:a NDTSTART;VALUE=DATE:20270101 NRDATE;VALUE=PERIOD:20270101T000000Z/PT1H | unsupported-period
          UID:a NDTSTART;VALUE=DATE:20270101 NRECURRENCE-ID;RANGE=THISANDPRIOR:20270101 | unsupported-range
          UID:a NDTSTART;VALUE=DATE:20270101 NRECURRENCE-ID;RANGE=THISANDFUTURE:20270101 | series-missing
          UID:a NDTSTART;VALUE=DATE:20270101 NSEQUENCE:first      | malformed-sequence
          """)
  void aBrokenEventIsRejectedByItself(String lines, String code) {
    FileClosures file =
        accepted(Calendars.of("UID:good\nDTSTART;VALUE=DATE:20270601", lines.replace(" N", "\n")));

    assertThat(file.rejected())
        .extracting(remark -> remark.index() + " " + remark.code())
        .containsExactly("1 " + code);
    assertThat(told(file)).containsExactly("2027-06-01 null []");
    assertThat(file.scope().events()).containsExactly("good");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  \r\n",
        "hello",
        "{\"a\": 1}",
        "BEGIN:VCARD\r\nVERSION:4.0\r\nEND:VCARD\r\n",
        "\u0000\u0001\uFFFD\uFFFDPNG",
      })
  void whatIsNoCalendarIsRefused(String text) {
    assertThat(refusal(text)).isEqualTo("not-a-calendar");
  }

  @Test
  void deepNestingIsNoEvent() {
    assertThat(refusal("BEGIN:VCALENDAR\r\n" + "BEGIN:X\r\n".repeat(100_000)))
        .isEqualTo("no-events");
  }

  @Test
  void tooMuchIsRefused() {
    String daily = "DTSTART;VALUE=DATE:20270101\nRRULE:FREQ=DAILY";
    String[] events = new String[20];
    for (int index = 0; index < events.length; index++) {
      events[index] = "UID:" + index + "\n" + daily;
    }

    assertThat(refusal(Calendars.of(events))).isEqualTo("too-many-closures");
    assertThat(refusal(Calendars.of(Collections.nCopies(5_001, "UID:a").toArray(String[]::new))))
        .isEqualTo("too-many-events");
  }

  @Test
  void whateverIsChangedInAFileItIsReadOrRefused() {
    Random random = new Random(7);
    String file = Calendars.file("google.ics") + Calendars.file("clock-changes.ics");
    for (int round = 0; round < 2_000; round++) {
      StringBuilder changed = new StringBuilder(file);
      for (int change = 0; change < 3; change++) {
        changed.setCharAt(random.nextInt(changed.length()), (char) (random.nextInt(96) + 32));
      }
      assertThatCode(() -> Calendars.read(changed.toString(), KYIV, TWO_YEARS))
          .as("%s", changed)
          .doesNotThrowAnyException();
    }
  }

  private static String timed(String... lines) {
    return Calendars.of("UID:a\n" + String.join("\n", lines));
  }

  private static List<String> closures(String name) {
    return told(Calendars.file(name));
  }

  private static List<String> told(String text) {
    return told(accepted(text));
  }

  private static List<String> told(FileClosures file) {
    return file.closures().stream().map(Entry::closure).map(CalendarFileTest::told).toList();
  }

  private static String told(Closure closure) {
    String when =
        switch (closure) {
          case ClosedDate date -> date.date().toString();
          case ClosedTime time -> time.range().start() + "/" + time.range().end();
        };
    return when + " " + closure.reason() + " [" + closure.source().occurrence() + "]";
  }

  private static FileClosures accepted(String text) {
    return read(text, KYIV, TWO_YEARS, false);
  }

  private static FileClosures read(
      String text, ZoneId zone, DateSpan window, boolean takesTransparent) {
    return CalendarFile.read(text.getBytes(UTF_8), UTF_8, zone, window, takesTransparent)
        .orThrow(refusal -> new IllegalStateException(refusal.toString()));
  }

  private static String refusal(String text) {
    return switch (Calendars.read(text, KYIV, TWO_YEARS)) {
      case Decision.Accepted<FileClosures> accepted -> "accepted";
      case Decision.Refused<FileClosures>(Refusal reason) ->
          ((Refusal.Invalid) reason).violations().getFirst().code().word();
    };
  }
}
