package io.slotwright.schedule.closure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Dates and times of one event that are of different types, or in different zones. The service
/// point is in Kyiv.
class ValueTypesTest {

  private static final Map<String, String> STARTS =
      Map.of(
          "DATES", ";VALUE=DATE:20270301\nRRULE:FREQ=DAILY;COUNT=4",
          "KYIV", ";TZID=Europe/Kyiv:20270301T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=4",
          "FLOATING", ":20270301T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=4",
          "UTC", ":20270301T070000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=4",
          "NEW_YORK",
              ";TZID=America/New_York:20270301T020000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=4");

  private static final String DATES = "2027-03-01 2027-03-02 2027-03-03 2027-03-04";
  private static final String TIMES = "01T07:00/1 02T07:00/1 03T07:00/1 04T07:00/1";

  private final ImportedFiles point = new ImportedFiles();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DATES    | ;VALUE=DATE:20270303
          DATES    | :20270303
          DATES    | :20270303T000000
          DATES    | :20270303T090000
          DATES    | :20270303T235959
          DATES    | :20270303T000000Z
          DATES    | :20270303T235959Z
          DATES    | :20270302T220000Z
          DATES    | :20270303T215959Z
          DATES    | :20270303T120000Z
          DATES    | ;TZID=Europe/Kyiv:20270303T000000
          DATES    | ;TZID=America/New_York:20270303T000000
          DATES    | ;TZID=America/New_York:20270303T090000
          DATES    | ;TZID=America/New_York:20270302T170000
          DATES    | ;TZID=Asia/Tokyo:20270303T000000
          KYIV     | ;VALUE=DATE:20270303
          KYIV     | ;TZID=Europe/Kyiv:20270303T090000
          KYIV     | :20270303T090000
          KYIV     | :20270303t070000z
          KYIV     | :20270303T070000Z
          KYIV     | ;TZID=America/New_York:20270303T020000
          KYIV     | ;TZID=Pacific/Auckland:20270303T200000
          FLOATING | ;VALUE=DATE:20270303
          FLOATING | :20270303T090000
          FLOATING | :20270303T070000Z
          FLOATING | ;TZID=Europe/Kyiv:20270303T090000
          FLOATING | ;TZID=America/New_York:20270303T020000
          UTC      | ;VALUE=DATE:20270303
          UTC      | :20270303T070000Z
          UTC      | :20270303T070000
          UTC      | ;TZID=Europe/Kyiv:20270303T090000
          NEW_YORK | ;VALUE=DATE:20270303
          NEW_YORK | ;TZID=America/New_York:20270303T020000
          NEW_YORK | :20270303T020000
          NEW_YORK | :20270303T070000Z
          NEW_YORK | ;TZID=Europe/Kyiv:20270303T090000
          """)
  void oneOccurrenceIsNamed(String start, String named) {
    List<String> all = List.of((start.equals("DATES") ? DATES : TIMES).split(" "));
    List<String> others =
        all.stream().filter(each -> !each.contains("03-03") && !each.startsWith("03T")).toList();
    String series = series(start);

    point.takes(Calendars.of(series + "\nEXDATE" + named));
    assertThat(point.closed()).as("EXDATE").isEqualTo(others);

    point.takes(Calendars.of(series));
    point.takes(Calendars.of(series, "UID:s\nSTATUS:CANCELLED\nRECURRENCE-ID" + named));
    assertThat(point.closed()).as("RECURRENCE-ID").isEqualTo(others);

    // Of a rule that leaves the occurrence out, so that it is added.
    point.takes(Calendars.of(series + "\nEXDATE" + canonical(start)));
    assertThat(point.closed()).isEqualTo(others);
    point.takes(
        Calendars.of(
            series.replace("COUNT=4", "COUNT=2")
                + "\nRDATE"
                + named
                + "\nRDATE"
                + canonical(start).replace("0303", "0304")));
    assertThat(point.closed()).as("RDATE").isEqualTo(all);

    point.takes(
        Calendars.of(series, "UID:s\nSTATUS:CANCELLED\nRECURRENCE-ID;RANGE=THISANDFUTURE" + named));
    assertThat(point.closed()).as("THISANDFUTURE").isEqualTo(all.subList(0, 2));
  }

  @Test
  void blanksMayBeWrittenBetweenOccurrences() {
    point.takes(
        Calendars.of(
            "UID:s\nDTSTART;VALUE=DATE:20270301\nRRULE:FREQ=DAILY;COUNT=5"
                + "\nEXDATE;VALUE=DATE:20270302, 20270303 ,20270304"));

    assertThat(point.closed()).containsExactly("2027-03-01", "2027-03-05");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DATES    | 20270303         | 3
          DATES    | 20270303T000000Z | 3
          DATES    | 20270303T235959Z | 3
          DATES    | 20270302T220000Z | 3
          DATES    | 20270302T215959Z | 2
          DATES    | 20270303T120000  | 3
          KYIV     | 20270303         | 3
          KYIV     | 20270303T070000Z | 3
          KYIV     | 20270303T065959Z | 2
          KYIV     | 20270303T090000  | 3
          FLOATING | 20270303         | 3
          FLOATING | 20270303T070000Z | 3
          FLOATING | 20270303T065959Z | 2
          UTC      | 20270303         | 3
          UTC      | 20270303T070000  | 3
          UTC      | 20270303T065959  | 2
          NEW_YORK | 20270303         | 3
          NEW_YORK | 20270303T070000Z | 3
          NEW_YORK | 20270303T020000  | 3
          NEW_YORK | 20270303T065959Z | 2
          """)
  void aRuleEnds(String start, String until, int occurrences) {
    point.takes(Calendars.of(series(start).replace("COUNT=4", "UNTIL=" + until)));

    assertThat(point.closed()).hasSize(occurrences);
  }

  /// The clock in Kyiv skips 03:00 to 04:00 on 28 March and repeats it on 31 October.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          20270328T033000 | ;TZID=Europe/Kyiv:20270328T033000
          20270328T033000 | :20270328T033000
          20270328T033000 | :20270328T013000Z
          20270328T033000 | ;TZID=Europe/Kyiv:20270328T043000
          20270328T033000 | ;TZID=America/New_York:20270327T213000
          20271031T033000 | ;TZID=Europe/Kyiv:20271031T033000
          20271031T033000 | :20271031T033000
          20271031T033000 | :20271031T003000Z
          20271031T033000 | ;TZID=Asia/Tokyo:20271031T093000
          """)
  void anOccurrenceAtATimeThatTheClockSkipsOrRepeatsIsNamed(String start, String named) {
    String event = "UID:s\nDTSTART;TZID=Europe/Kyiv:" + start + "\nDURATION:PT1H";

    point.takes(Calendars.of(event + "\nEXDATE" + named));
    assertThat(point.closed()).as("EXDATE").isEmpty();

    point.takes(
        Calendars.of(
            event + "\nRRULE:FREQ=WEEKLY;COUNT=2",
            "UID:s\nSTATUS:CANCELLED\nRECURRENCE-ID" + named));
    assertThat(point.closed()).as("RECURRENCE-ID").hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          KYIV     | ;VALUE=PERIOD:20270310T120000Z/PT2H                            | 10T12:00/2
          KYIV     | ;VALUE=PERIOD;TZID=Europe/Kyiv:20270310T140000/20270310T170000 | 10T12:00/3
          KYIV     | ;VALUE=PERIOD:20270310T120000Z/PT2H,20270311T120000Z/P1D       | 10T12:00/2 11T12:00/24
          KYIV     | :20270310T120000Z/20270310T130000Z                             | 10T12:00/1
          UTC      | ;VALUE=PERIOD;TZID=Europe/Kyiv:20270310T140000/PT2H            | 10T12:00/2
          NEW_YORK | ;VALUE=PERIOD:20270310T070000/PT2H                             | 10T12:00/2
          """)
  void anOccurrenceIsAddedWithALengthOfItsOwn(String start, String periods, String more) {
    point.takes(Calendars.of(series(start) + "\nRDATE" + periods));

    assertThat(String.join(" ", point.closed())).isEqualTo(TIMES + " " + more);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          KYIV  | EXRULE:FREQ=WEEKLY;BYDAY=WE                              | unsupported-exrule
          DATES | EXRULE:FREQ=WEEKLY;BYDAY=WE                              | unsupported-exrule
          DATES | RDATE;VALUE=PERIOD:20270310T120000Z/PT2H                 | unsupported-period
          KYIV  | EXDATE;VALUE=PERIOD:20270303T070000Z/PT1H                | unsupported-period
          KYIV  | RDATE;VALUE=PERIOD:20270310T120000Z/20270310T110000Z     | start-not-before-end
          KYIV  | RDATE;VALUE=PERIOD:20270310T120000Z/-PT1H                | malformed-duration
          KYIV  | RDATE;VALUE=PERIOD:20270310T120000Z/                     | malformed-duration
          KYIV  | RDATE;VALUE=PERIOD:20270310T120000Z/P2Y                  | malformed-duration
          KYIV  | RDATE;VALUE=PERIOD:20270310T120000Z/20270311             | malformed-time
          KYIV  | RDATE;VALUE=DATE:20270310T120000Z                        | malformed-time
          KYIV  | EXDATE;TZID=Mars/Olympus:20270303T090000                 | unknown-timezone
          KYIV  | EXDATE:20270303T090000,20270230                          | malformed-time
          DATES | DTEND:20270302T000000Z                                   | malformed-time
          DATES | DTEND;TZID=Europe/Kyiv:20270302T090000                   | malformed-time
          KYIV  | DTEND;VALUE=DATE:20270302                                | malformed-time
          DATES | DURATION:PT1H                                            | malformed-duration
          KYIV  | RECURRENCE-ID;RANGE=THISANDPRIOR:20270303T070000Z        | unsupported-range
          """)
  void whatIsNotUnderstoodIsNamedWithItsLine(String start, String property, String code) {
    String file =
        Calendars.of("UID:good\nDTSTART;VALUE=DATE:20270601", property + "\n" + series(start));
    long line = file.lines().takeWhile(each -> !each.equals(property)).count() + 1;

    assertThat(point.takes(file).rejected())
        .singleElement()
        .satisfies(
            remark -> {
              assertThat(remark.code()).isEqualTo(code);
              assertThat((long) remark.line()).isEqualTo(line);
            });
    assertThat(point.closed()).containsExactly("2027-06-01");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RECURRENCE-ID:20270303T070000Z\nRRULE:FREQ=DAILY",
        "RECURRENCE-ID;RANGE=THISANDFUTURE:20270303T070000Z\nRRULE:FREQ=DAILY",
        "RECURRENCE-ID:20270303T070000Z\nRDATE:20270310T070000Z",
      })
  void aChangeThatRepeatsIsNotUnderstood(String lines) {
    point.takes(Calendars.of(series("KYIV")));

    ClosurePlan plan =
        point.takes(Calendars.of("UID:s\nDTSTART:20270303T080000Z\nDURATION:PT1H\n" + lines));

    assertThat(plan.rejected())
        .extracting(remark -> remark.code() + " " + remark.line())
        .containsExactly("unsupported-repetition 8");
    assertThat(String.join(" ", point.closed())).isEqualTo(TIMES);
  }

  /// A change that came without its series, of a series in another zone than the point's.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          :20270303T020000                       | DTSTART;TZID=America/New_York:20270303T050000 NDURATION:PT1H
          ;TZID=America/New_York:20270303T020000 | DTSTART:20270303T120000 NDURATION:PT1H
          :20270303T070000Z                      | DTSTART:20270303T100000Z NDURATION:PT1H
          """)
  void anOccurrenceIsMovedByAFileWithoutItsSeries(String named, String lines) {
    point.takes(Calendars.of(series("NEW_YORK")));

    point.takes(Calendars.of("UID:s\nRECURRENCE-ID" + named + "\n" + lines.replace(" N", "\n")));

    assertThat(point.closed())
        .containsExactly("01T07:00/1", "02T07:00/1", "03T10:00/1", "04T07:00/1");
  }

  private static String series(String start) {
    return "UID:s\nDTSTART" + STARTS.get(start);
  }

  private static String canonical(String start) {
    return start.equals("DATES") ? ";VALUE=DATE:20270303" : ":20270303T070000Z";
  }
}
