package io.slotwright.schedule.closure;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.schedule.closure.FileClosures.Remark;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The times at which somebody is busy (`VFREEBUSY`) close a service point in Kyiv.
class BusyTimesTest {

  private static final String SPAN =
      "UID:lift\nDTSTAMP:20261120T080000Z\nDTSTART:20261201T000000Z\nDTEND:20261231T000000Z\n";

  private final ImportedFiles point = new ImportedFiles();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FREEBUSY:20261210T070000Z/20261210T090000Z                               | 10T07:00/2
          FREEBUSY:20261210T070000Z/PT3H                                           | 10T07:00/3
          FREEBUSY:20261210T070000Z/P1D                                            | 10T07:00/24
          FREEBUSY:20261210T070000Z/PT1H,20261211T080000Z/PT2H                     | 10T07:00/1 11T08:00/2
          FREEBUSY:20261210T070000Z/PT1H\\nFREEBUSY:20261211T080000Z/PT2H          | 10T07:00/1 11T08:00/2
          FREEBUSY;FBTYPE=BUSY:20261210T070000Z/PT1H                               | 10T07:00/1
          FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20261210T070000Z/PT1H                   | 10T07:00/1
          FREEBUSY;FBTYPE=BUSY-TENTATIVE:20261210T070000Z/PT1H                     | 10T07:00/1
          FREEBUSY;FBTYPE=X-AT-LUNCH:20261210T070000Z/PT1H                         | 10T07:00/1
          FREEBUSY;FBTYPE=FREE:20261209T070000Z/PT1H\\nFREEBUSY:20261210T070000Z/PT1H | 10T07:00/1
          freebusy;fbtype=free:20261209T070000Z/PT1H\\nFreeBusy:20261210T070000Z/PT1H | 10T07:00/1
          FREEBUSY:20261210T070000Z/PT1H,20261210T070000Z/PT3H,20261210T070000Z/PT2H | 10T07:00/3
          FREEBUSY:20261210T070000Z/PT2H,20261210T080000Z/PT2H                     | 10T07:00/2 10T08:00/2
          FREEBUSY;TZID=Europe/Kyiv:20261210T090000/20261210T100000                | 10T07:00/1
          FREEBUSY:20261210T090000/PT1H                                            | 10T07:00/1
          FREEBUSY:20261210T230000Z/20261211T010000Z                               | 10T23:00/2
          FREEBUSY:20261210T070000Z/PT0S,20261211T070000Z/PT1H                     | 11T07:00/1
          """)
  void closeIt(String lines, String closed) {
    point.takes(busy(SPAN + lines));

    assertThat(point.closed()).containsExactly(closed.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FREEBUSY;FBTYPE=FREE:20261210T070000Z/PT1H | transparent
          COMMENT:never busy                         | transparent
          FREEBUSY:20261210T070000Z/PT0S             | no-duration
          FREEBUSY:20291210T070000Z/PT1H             | outside-window
          """)
  void closeNothing(String lines, String why) {
    ClosurePlan plan = point.takes(busy(SPAN + lines));

    assertThat(plan.skipped()).extracting(Remark::code).containsExactly(why);
    assertThat(point.closed()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FREEBUSY:20261210T070000Z                  | malformed-time       | 8
          FREEBUSY:20261210T070000Z/                 | malformed-duration   | 8
          FREEBUSY:20261210T070000Z/20261210T060000Z | start-not-before-end | 8
          FREEBUSY:20261310T070000Z/PT1H             | malformed-time       | 8
          FREEBUSY:20261210/PT1H                     | malformed-duration   | 8
          FREEBUSY:20261210T070000Z/P400D            | event-too-long       | 8
          FREEBUSY;TZID=Shop/Here:20261210T070000/PT1H | unknown-timezone   | 8
          """)
  void areRejectedWithTheirLine(String lines, String code, int line) {
    ClosurePlan plan = point.takes(busy(SPAN + lines));

    assertThat(plan.rejected()).extracting(Remark::code).containsExactly(code);
    assertThat(plan.rejected()).extracting(Remark::line).containsExactly(line);
    assertThat(point.closed()).isEmpty();
  }

  @Test
  void whatIsFreeLaterOpensAgain() {
    point.takes(busy(SPAN + "FREEBUSY:20261210T070000Z/PT1H,20261211T070000Z/PT1H"));

    point.takes(busy(SPAN + "FREEBUSY:20261211T070000Z/PT1H"));
    assertThat(point.closed()).containsExactly("11T07:00/1");
    point.takes(busy(SPAN));
    assertThat(point.closed()).isEmpty();
  }

  @Test
  void anotherLengthChangesTheTime() {
    point.takes(busy(SPAN + "FREEBUSY:20261210T070000Z/PT1H"));

    point.takes(busy(SPAN + "FREEBUSY:20261210T070000Z/PT4H"));

    assertThat(point.closed()).containsExactly("10T07:00/4");
  }

  @Test
  void thoseOfSomebodyElseStay() {
    point.takes(busy("ORGANIZER:mailto:a@example.test\nFREEBUSY:20261210T070000Z/PT1H"));
    point.takes(busy("ORGANIZER:mailto:b@example.test\nFREEBUSY:20261211T070000Z/PT1H"));

    point.takes(busy("ORGANIZER:mailto:a@example.test"));

    assertThat(point.closed()).containsExactly("11T07:00/1");
  }

  @Test
  void timesOfNobodyAreRejected() {
    ClosurePlan plan = point.takes(busy("FREEBUSY:20261210T070000Z/PT1H"));

    assertThat(plan.rejected()).extracting(Remark::code).containsExactly("required");
  }

  @Test
  void eventsAndBusyTimesAreCountedTogether() {
    ClosurePlan plan =
        point.takes(
            Calendars.of("UID:a\nDTSTART;VALUE=DATE:20261224", "UID:b\nFREEBUSY:x", "UID:c")
                .replaceFirst("(?s)VEVENT(\r\nUID:b.*?)VEVENT", "VFREEBUSY$1VFREEBUSY"));

    assertThat(point.closed()).containsExactly("2026-12-24");
    assertThat(plan.rejected()).extracting(Remark::index).isEqualTo(List.of(1, 2));
  }

  private static String busy(String lines) {
    return Calendars.of(lines.replace("\\n", "\n")).replace("VEVENT", "VFREEBUSY");
  }
}
