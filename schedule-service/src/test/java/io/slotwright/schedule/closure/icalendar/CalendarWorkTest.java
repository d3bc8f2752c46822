package io.slotwright.schedule.closure.icalendar;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.common.time.DateSpan;
import io.slotwright.schedule.closure.Calendars;
import io.slotwright.schedule.closure.FileClosures;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Small files that ask for much.
class CalendarWorkTest {

  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final DateSpan FIVE_YEARS =
      new DateSpan(LocalDate.parse("2026-11-20"), LocalDate.parse("2031-11-20"));

  /// Far beyond what a file within the bounds allocates, and far below what each of these did.
  private static final long MOST_ALLOCATED = 400L * 1024 * 1024;

  static Stream<Arguments> laboriousFiles() {
    return Stream.of(
        Arguments.of("zone whose clocks change daily", zone(daily("DTSTART:16010101T000000"), 60)),
        Arguments.of("zone of many dates", zone("DTSTART:19700101T000000\n" + dates("RDATE:"), 60)),
        Arguments.of(
            "events that never occur",
            events(
                900,
                each -> "DTSTART;VALUE=DATE:20270101\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")),
        Arguments.of(
            "counted from long ago",
            events(60, each -> "DTSTART;VALUE=DATE:19000101\nRRULE:FREQ=DAILY;COUNT=99999999")),
        Arguments.of(
            "ended long ago",
            events(
                4_000,
                each -> "DTSTART;VALUE=DATE:19000101\nRRULE:FREQ=DAILY;UNTIL=19000201\nSUMMARY:x")),
        Arguments.of(
            "many rules in one event",
            events(
                1,
                each ->
                    "DTSTART;VALUE=DATE:20270101\n"
                        + "RRULE:FREQ=DAILY\n".repeat(300)
                        + "SUMMARY:x")),
        Arguments.of(
            "long and often",
            events(
                1,
                each ->
                    "DTSTART;VALUE=DATE:20260101\nDTEND;VALUE=DATE:20270101\nRRULE:FREQ=DAILY")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("laboriousFiles")
  void aFileThatAsksForTooMuchIsRefusedByName(String what, String file) {
    long before = allocated();

    String refusal = refusal(file);

    assertThat(refusal).isIn("too-much-work", "too-many-closures");
    assertThat(allocated() - before).isLessThan(MOST_ALLOCATED);
  }

  @Test
  void theRefusalNamesTheLineOfTheEventInWhichTheWorkEnded() {
    String file =
        Calendars.of(
            "UID:small\nDTSTART;VALUE=DATE:20270101",
            "UID:large\nDTSTART;VALUE=DATE:19000101\nRRULE:FREQ=DAILY;COUNT=99999999\n"
                + "RRULE:FREQ=DAILY;COUNT=99999999\n".repeat(20)
                + "SUMMARY:x");
    long line = file.lines().takeWhile(each -> !each.equals("UID:large")).count();

    assertThat(message(file)).endsWith("It ended in the event at line " + line + ".");
  }

  @Test
  void moreLinesThanAnyCalendarHasAreRefused() {
    assertThat(refusal("BEGIN:VCALENDAR\n" + "A:\n".repeat(300_000) + "END:VCALENDAR\n"))
        .isEqualTo("too-much-work");
  }

  @Test
  void manyEventsOfOneUidAreRead() {
    String file =
        Calendars.of(
            IntStream.range(0, 5_000)
                .mapToObj(each -> "UID:a\nDTSTART;VALUE=DATE:20270101\nSUMMARY:" + each)
                .toArray(String[]::new));

    assertThat(refusal(file)).isEqualTo("accepted");
  }

  @Test
  void aFullFileMayRepeat() {
    String file =
        events(
            5_000,
            each ->
                "DTSTART;TZID=Europe/Kyiv:2027%02d%02dT090000\nDURATION:PT1H"
                        .formatted(each % 12 + 1, each % 28 + 1)
                    + (each % 25 == 0 ? "\nRRULE:FREQ=WEEKLY;COUNT=26" : ""));

    assertThat(refusal(file)).isEqualTo("accepted");
  }

  @Test
  void exceptionsOfManyEventsAreRead() {
    String exceptions = dates("EXDATE;VALUE=DATE-TIME:");

    assertThat(refusal(events(90, each -> "DTSTART;VALUE=DATE:20270101\n" + exceptions)))
        .isEqualTo("accepted");
  }

  @Test
  void aZoneThatCannotBeHadIsWorkedOutOnce() {
    String file =
        zoned(
            daily("DTSTART:19700101T000000") + "\nRRULE:FREQ=DAILY;INTERVAL=0",
            events(4_000, each -> "DTSTART;TZID=Shop:20270101T090000"));

    assertThat(refusal(file)).isEqualTo("accepted");
  }

  @Test
  void aNameOfSlashesIsUnknownAtOnce() {
    String name = "a/".repeat(20_000);

    assertThat(refusal(events(1, each -> "DTSTART;TZID=" + name + ":20270101T090000")))
        .isEqualTo("accepted");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=-1",
        "FREQ=WEEKLY;INTERVAL=",
        "FREQ=WEEKLY;INTERVAL=1.5",
        "FREQ=MONTHLY;INTERVAL=9999999999",
        "FREQ=DAILY;COUNT=0",
        "FREQ=DAILY;COUNT=-3",
        "FREQ=YEARLY;BYMONTH=13",
        "FREQ=MONTHLY;BYMONTHDAY=32",
        "FREQ=MONTHLY;BYDAY=XX",
        "FREQ=DAILY;FREQ=WEEKLY",
        "FREQ=YEARLY;BYEASTER=0",
      })
  void aRuleThatBreaksTheGrammarIsRejectedByName(String rule) {
    Decision<FileClosures> read =
        read(events(1, each -> "DTSTART;VALUE=DATE:20270101\nRRULE:" + rule));

    assertThat(read.orThrow(refusal -> new IllegalStateException(refusal.toString())).rejected())
        .singleElement()
        .extracting(FileClosures.Remark::code)
        .isIn("malformed-repetition", "unsupported-repetition");
  }

  @Test
  void whatAYearOfHolidaysNeedsIsFarFromTheBound() {
    String file =
        events(
            400,
            each ->
                "DTSTART;VALUE=DATE:2020%02d%02d\nRRULE:FREQ=YEARLY"
                    .formatted(each % 12 + 1, each % 28 + 1));

    assertThat(refusal(file)).isEqualTo("accepted");
  }

  private static String daily(String start) {
    return start + "\nRRULE:FREQ=DAILY";
  }

  /// Some 700 of them, in a line of 11 kilobytes.
  private static String dates(String property) {
    LocalDate first = LocalDate.of(1970, 1, 1);
    return IntStream.range(0, 700)
        .mapToObj(day -> first.plusDays(day).toString().replace("-", "") + "T000000")
        .collect(joining(",", property, ""));
  }

  private static String events(int count, IntFunction<String> lines) {
    return Calendars.of(
        IntStream.range(0, count)
            .mapToObj(each -> "UID:" + each + "\n" + lines.apply(each))
            .toArray(String[]::new));
  }

  private static String zone(String observance, int observances) {
    String one =
        "BEGIN:STANDARD\n" + observance + "\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nEND:STANDARD\n";
    return zoned(
        one.repeat(observances).strip(), events(1, each -> "DTSTART;TZID=Shop:20270101T090000"));
  }

  private static String zoned(String definition, String calendar) {
    String zone = "BEGIN:VTIMEZONE\nTZID:Shop\n" + definition + "\nEND:VTIMEZONE\n";
    return calendar.replaceFirst("BEGIN:VEVENT", zone.replace("\n", "\r\n") + "BEGIN:VEVENT");
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }

  private static String refusal(String text) {
    return switch (read(text)) {
      case Decision.Accepted<FileClosures> accepted -> "accepted";
      case Decision.Refused<FileClosures>(Refusal reason) ->
          ((Refusal.Invalid) reason).violations().getFirst().code().word();
    };
  }

  private static String message(String text) {
    return switch (read(text)) {
      case Decision.Accepted<FileClosures> accepted -> "accepted";
      case Decision.Refused<FileClosures>(Refusal reason) ->
          ((Refusal.Invalid) reason).violations().getFirst().message();
    };
  }

  private static Decision<FileClosures> read(String text) {
    return Calendars.read(text, KYIV, FIVE_YEARS);
  }
}
