package io.slotwright.schedule.closure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that change what earlier files, or other events of the same file, close.
class UpdatesTest {

  private static final String DAYS = "UID:s\nDTSTART;VALUE=DATE:20270301\nRRULE:FREQ=DAILY;COUNT=5";
  private static final String TIMES =
      "UID:s\nDTSTART;TZID=Europe/Kyiv:20270301T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=5";

  private final ImportedFiles point = new ImportedFiles();

  @ParameterizedTest
  @ValueSource(
      strings = {
        ";VALUE=DATE:20270303",
        ":20270303T000000",
        ":20270303T090000",
        ";TZID=Europe/Kyiv:20270303T000000",
        ";TZID=America/New_York:20270303T000000",
        ":20270303T000000Z",
        ":20270302T220000Z",
      })
  void oneDayOfASeriesOfDaysIsCancelled(String occurrence) {
    point.takes(Calendars.of(DAYS));
    assertThat(point.closed()).hasSize(5);

    point.takes(cancel("UID:s\nSEQUENCE:1\nRECURRENCE-ID" + occurrence));

    assertThat(point.closed())
        .containsExactly("2027-03-01", "2027-03-02", "2027-03-04", "2027-03-05");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ";TZID=Europe/Kyiv:20270303T090000",
        ":20270303T090000",
        ":20270303T070000Z",
        ";TZID=America/New_York:20270303T020000",
        ";VALUE=DATE:20270303",
      })
  void oneDayOfASeriesOfTimesIsCancelled(String occurrence) {
    point.takes(Calendars.of(TIMES));

    point.takes(cancel("UID:s\nSEQUENCE:1\nRECURRENCE-ID" + occurrence));

    assertThat(point.closed())
        .containsExactly("01T07:00/1", "02T07:00/1", "04T07:00/1", "05T07:00/1");
  }

  /// The change alone, the change with its series, in both orders.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ;TZID=Europe/Kyiv:20270303T090000 | DTSTART;TZID=Europe/Kyiv:20270303T140000 NDURATION:PT2H | 01T07:00/1 02T07:00/1 03T12:00/2 04T07:00/1 05T07:00/1
          ;VALUE=DATE:20270303              | DTSTART;TZID=Europe/Kyiv:20270303T140000 NDURATION:PT2H | 01T07:00/1 02T07:00/1 03T12:00/2 04T07:00/1 05T07:00/1
          :20270303T070000Z                 | DTSTART:20270303T120000Z NDURATION:PT2H                 | 01T07:00/1 02T07:00/1 03T12:00/2 04T07:00/1 05T07:00/1
          :20270303T070000Z                 | DTSTART:20270310T120000Z NDURATION:PT2H                 | 01T07:00/1 02T07:00/1 04T07:00/1 05T07:00/1 10T12:00/2
          :20270303T070000Z                 | DTSTART;VALUE=DATE:20270303                             | 01T07:00/1 02T07:00/1 04T07:00/1 05T07:00/1 2027-03-03
          :20270303T070000Z                 | DTSTART:20270303T120000Z NDURATION:PT2H NTRANSP:TRANSPARENT | 01T07:00/1 02T07:00/1 04T07:00/1 05T07:00/1
          :20270303T070000Z                 | STATUS:CANCELLED                                        | 01T07:00/1 02T07:00/1 04T07:00/1 05T07:00/1
          """)
  void oneOccurrenceIsChanged(String occurrence, String lines, String expected) {
    String change =
        "UID:s\nSEQUENCE:1\nRECURRENCE-ID" + occurrence + "\n" + lines.replace(" N", "\n");
    String[] closed = expected.split(" ");

    point.takes(Calendars.of(TIMES));
    point.takes(Calendars.of(change));
    assertThat(point.closed()).as("alone").containsExactly(closed);

    point.takes(Calendars.of(TIMES, change));
    assertThat(point.closed()).as("behind its series").containsExactly(closed);

    point.takes(Calendars.of(change, TIMES));
    assertThat(point.closed()).as("before its series").containsExactly(closed);

    point.takes(Calendars.of(change));
    assertThat(point.closed()).as("again").containsExactly(closed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ;TZID=Europe/Kyiv:20270303T090000 | DTSTART;TZID=Europe/Kyiv:20270303T110000 NDURATION:PT2H | 01T07:00/1 02T07:00/1 03T09:00/2 04T09:00/2 05T09:00/2
          ;VALUE=DATE:20270303              | DTSTART;TZID=Europe/Kyiv:20270303T110000 NDURATION:PT2H | 01T07:00/1 02T07:00/1 03T09:00/2 04T09:00/2 05T09:00/2
          ;TZID=Europe/Kyiv:20270304T090000 | DTSTART;TZID=Europe/Kyiv:20270305T090000 NDURATION:PT1H | 01T07:00/1 02T07:00/1 03T07:00/1 05T07:00/1 06T07:00/1
          ;TZID=Europe/Kyiv:20270304T090000 | DTSTART;VALUE=DATE:20270304                             | 01T07:00/1 02T07:00/1 03T07:00/1 2027-03-04 2027-03-05
          ;TZID=Europe/Kyiv:20270304T090000 | STATUS:CANCELLED                                        | 01T07:00/1 02T07:00/1 03T07:00/1
          """)
  void thisAndTheFollowingAreChanged(String occurrence, String lines, String expected) {
    String change =
        "UID:s\nSEQUENCE:1\nRECURRENCE-ID;RANGE=THISANDFUTURE"
            + occurrence
            + "\n"
            + lines.replace(" N", "\n");

    point.takes(Calendars.of(TIMES));
    point.takes(Calendars.of(TIMES, change));
    assertThat(point.closed()).containsExactly(expected.split(" "));

    point.takes(Calendars.of(change, TIMES));
    assertThat(point.closed()).containsExactly(expected.split(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {":20270303T070000Z", ";VALUE=DATE:20270303"})
  void thisAndTheFollowingAreCancelledByAFileWithoutTheSeries(String occurrence) {
    point.takes(Calendars.of(TIMES));

    point.takes(cancel("UID:s\nRECURRENCE-ID;RANGE=THISANDFUTURE" + occurrence));

    assertThat(point.closed()).containsExactly("01T07:00/1", "02T07:00/1");
  }

  @Test
  void aChangeOfTheFollowingWithoutTheSeriesIsRejectedAndNothingOpens() {
    point.takes(Calendars.of(TIMES));

    ClosurePlan plan =
        point.takes(
            Calendars.of(
                "UID:s\nRECURRENCE-ID;RANGE=THISANDFUTURE:20270303T070000Z\n"
                    + "DTSTART:20270303T080000Z\nDURATION:PT1H"));

    assertThat(plan.rejected())
        .extracting(FileClosures.Remark::code)
        .containsExactly("series-missing");
    assertThat(point.closed()).hasSize(5);
  }

  @Test
  void oneOccurrenceOfThoseThatFollowIsChangedOnItsOwn() {
    point.takes(
        Calendars.of(
            "UID:s\nRECURRENCE-ID:20270304T070000Z\nSTATUS:CANCELLED",
            TIMES,
            "UID:s\nRECURRENCE-ID;RANGE=THISANDFUTURE:20270303T070000Z\n"
                + "DTSTART:20270303T100000Z\nDURATION:PT1H"));

    assertThat(point.closed())
        .containsExactly("01T07:00/1", "02T07:00/1", "03T10:00/1", "05T10:00/1");
  }

  @Test
  void aWholeSeriesIsCancelled() {
    point.takes(Calendars.of(TIMES, "UID:other\nDTSTART;VALUE=DATE:20270301"));

    point.takes(cancel("UID:s\nSEQUENCE:1"));

    assertThat(point.closed()).containsExactly("2027-03-01");
  }

  @Test
  void anOccurrenceIsAddedToASeries() {
    point.takes(Calendars.of(TIMES));

    point.takes(
        Calendars.of("UID:s\nDTSTART:20270310T070000Z\nDURATION:PT1H")
            .replace("VERSION:2.0", "VERSION:2.0\r\nMETHOD:ADD"));

    assertThat(point.closed()).hasSize(6).contains("10T07:00/1");
  }

  @Test
  void theNewestVersionCountsWhereverItStands() {
    List<String> versions = new ArrayList<>();
    IntStream.rangeClosed(1, 4)
        .forEach(
            sequence ->
                versions.add(
                    "UID:v\nSEQUENCE:%1$d\nDTSTAMP:2026010%2$dT000000Z\nDTSTART;VALUE=DATE:2027030%1$d"
                        .formatted(sequence, 5 - sequence)));
    versions.add("UID:v\nSEQUENCE:4\nDTSTAMP:20260109T000000Z\nDTSTART;VALUE=DATE:20270309");
    versions.add(TIMES);
    versions.add("UID:s\nRECURRENCE-ID:20270303T070000Z\nSEQUENCE:2\nSTATUS:CANCELLED");
    versions.add(
        "UID:s\nRECURRENCE-ID:20270303T070000Z\nSEQUENCE:10\nDTSTART:20270303T100000Z\nDURATION:PT1H");
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      Collections.shuffle(versions, random);
      ImportedFiles another = new ImportedFiles();

      ClosurePlan plan = another.takes(Calendars.of(versions.toArray(String[]::new)));

      assertThat(another.closed())
          .as("%s", versions)
          .containsExactly(
              "01T07:00/1", "02T07:00/1", "03T10:00/1", "04T07:00/1", "05T07:00/1", "2027-03-09");
      assertThat(plan.skipped())
          .extracting(FileClosures.Remark::code)
          .containsExactly("superseded", "superseded", "superseded", "superseded", "superseded");
    }
  }

  /// Some programs write a number of none, and each event at another moment.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " NSEQUENCE:0",
        " NSEQUENCE:7 NDTSTAMP:20270101T000000Z",
        " NDTSTAMP:20270101T00000%dZ",
      })
  void aUidThatStandsSeveralTimesIsSeveralEvents(String version) {
    List<String> starts =
        List.of(
            "DTSTART;VALUE=DATE:20270301",
            "DTSTART;VALUE=DATE:20270303",
            "DTSTART:20270305T070000Z NDURATION:PT1H",
            "DTSTART:20270305T070000Z NDURATION:PT2H",
            "DTSTART:20270305T070000Z NDURATION:PT2H");
    String[] events =
        IntStream.range(0, starts.size())
            .mapToObj(at -> "UID:u" + version.formatted(at) + " N" + starts.get(at))
            .map(lines -> lines.replace(" N", "\n"))
            .toArray(String[]::new);

    point.takes(Calendars.of(events));
    ClosurePlan again = point.takes(Calendars.of(events));

    assertThat(point.closed())
        .containsExactly("05T07:00/1", "05T07:00/2", "2027-03-01", "2027-03-03");
    assertThat(again.steps())
        .extracting(ClosurePlan.Step::outcome)
        .containsOnly(ClosurePlan.Outcome.UNCHANGED);

    point.takes(Calendars.of(events[1]));
    assertThat(point.closed()).containsExactly("2027-03-03");
  }

  @Test
  void aDateOpensWhenTheLastFileLetsItGo() {
    Random random = new Random(5);
    for (int round = 0; round < 100; round++) {
      ImportedFiles another = new ImportedFiles();
      List<List<Integer>> wanted = new ArrayList<>(Collections.nCopies(4, List.of()));
      for (int step = 0; step < 12; step++) {
        int uid = random.nextInt(4);
        wanted.set(uid, random.ints(1, 8).distinct().limit(random.nextInt(4)).boxed().toList());

        another.takes(fileOf(uid, wanted.get(uid)));

        assertThat(another.closed())
            .as("round %d, step %d", round, step)
            .containsExactlyElementsOf(
                wanted.stream()
                    .flatMap(List::stream)
                    .distinct()
                    .sorted()
                    .map("2027-03-%02d"::formatted)
                    .toList());
      }
    }
  }

  /// An event on the dates, or cancelled when there are none.
  private static String fileOf(int uid, List<Integer> days) {
    if (days.isEmpty()) {
      return Calendars.of("UID:%d\nSTATUS:CANCELLED".formatted(uid));
    }
    StringBuilder event = new StringBuilder("UID:%d\nSUMMARY:of %d".formatted(uid, uid));
    event.append("\nDTSTART;VALUE=DATE:202703%02d".formatted(days.getFirst()));
    days.stream()
        .skip(1)
        .forEach(day -> event.append("\nRDATE;VALUE=DATE:202703%02d".formatted(day)));
    return Calendars.of(event.toString());
  }

  private static String cancel(String event) {
    return Calendars.of(event).replace("VERSION:2.0", "VERSION:2.0\r\nMETHOD:CANCEL");
  }
}
