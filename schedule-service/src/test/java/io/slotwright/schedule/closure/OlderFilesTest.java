package io.slotwright.schedule.closure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files that are imported after newer ones.
class OlderFilesTest {

  private static final String SERIES =
      "UID:s\nSEQUENCE:%d\nDTSTART:20270301T0%d0000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=4";
  private static final String CHANGE = "UID:s\nSEQUENCE:%d\nRECURRENCE-ID%s\n%s";
  private static final String MOVED = "DTSTART:20270303T120000Z\nDURATION:PT2H";
  private static final String CANCELLED = "STATUS:CANCELLED";

  private final ImportedFiles point = new ImportedFiles();

  @Test
  void anOlderSeriesDoesNotUndoANewerOne() {
    point.takes(Calendars.of(series(2, 8)));

    ClosurePlan plan = point.takes(Calendars.of(series(1, 7)));

    assertThat(superseded(plan))
        .containsExactly("A newer version of the event was imported earlier.");
    assertThat(point.closed())
        .containsExactly("01T08:00/1", "02T08:00/1", "03T08:00/1", "04T08:00/1");
  }

  @Test
  void aCancelledEventIsNotClosedAgain() {
    point.takes(Calendars.of(series(0, 7)));
    point.takes(Calendars.of("UID:s\nSEQUENCE:1\nSTATUS:CANCELLED"));

    assertThat(superseded(point.takes(Calendars.of(series(0, 7))))).hasSize(1);
    assertThat(point.closed()).isEmpty();

    point.takes(Calendars.of(series(2, 7)));
    assertThat(point.closed()).hasSize(4);
  }

  /// The series with sequence 1, then the change with 2, then the series again with another one.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          :20270303T070000Z                    | moved     | 1 | 01T07:00/1 02T07:00/1 03T12:00/2 04T07:00/1
          :20270303T070000Z                    | moved     | 0 | 01T07:00/1 02T07:00/1 03T12:00/2 04T07:00/1
          :20270303T070000Z                    | moved     | 2 | 01T07:00/1 02T07:00/1 03T07:00/1 04T07:00/1
          :20270303T070000Z                    | moved     | 3 | 01T07:00/1 02T07:00/1 03T07:00/1 04T07:00/1
          :20270303T070000Z                    | cancelled | 1 | 01T07:00/1 02T07:00/1 04T07:00/1
          ;VALUE=DATE:20270303                 | cancelled | 1 | 01T07:00/1 02T07:00/1 04T07:00/1
          ;TZID=Europe/Kyiv:20270303T090000    | cancelled | 1 | 01T07:00/1 02T07:00/1 04T07:00/1
          ;RANGE=THISANDFUTURE:20270303T070000Z | cancelled | 1 | 01T07:00/1 02T07:00/1
          :20270303T070000Z                    | cancelled | 2 | 01T07:00/1 02T07:00/1 03T07:00/1 04T07:00/1
          """)
  void aSeriesDoesNotUndoANewerChangeOfItsOccurrence(
      String occurrence, String how, int again, String closed) {
    String change = CHANGE.formatted(2, occurrence, how.equals("moved") ? MOVED : CANCELLED);
    point.takes(Calendars.of(series(1, 7)));
    point.takes(Calendars.of(change));

    point.takes(Calendars.of(series(again, 7)));

    assertThat(String.join(" ", point.closed())).isEqualTo(closed);
  }

  @Test
  void anOlderChangeDoesNotUndoANewerOne() {
    point.takes(Calendars.of(series(1, 7)));
    point.takes(Calendars.of(CHANGE.formatted(3, ":20270303T070000Z", MOVED)));

    ClosurePlan plan =
        point.takes(Calendars.of(CHANGE.formatted(2, ":20270303T070000Z", CANCELLED)));

    assertThat(superseded(plan)).hasSize(1);
    assertThat(point.closed()).contains("03T12:00/2");
  }

  @Test
  void aChangeOfAnOlderSeriesChangesNothing() {
    point.takes(Calendars.of(series(3, 8)));

    point.takes(Calendars.of(CHANGE.formatted(2, ":20270303T080000Z", CANCELLED)));

    assertThat(point.closed()).hasSize(4);
  }

  @Test
  void aFileMayHaveAChangeThatIsOlderThanItsSeries() {
    String[] events = {series(3, 7), CHANGE.formatted(1, ":20270303T070000Z", MOVED)};
    point.takes(Calendars.of(events));

    ClosurePlan plan = point.takes(Calendars.of(events));

    assertThat(superseded(plan)).isEmpty();
    assertThat(plan.steps())
        .extracting(ClosurePlan.Step::outcome)
        .containsOnly(ClosurePlan.Outcome.UNCHANGED);
    assertThat(point.closed()).contains("03T12:00/2");
  }

  @Test
  void inWhateverOrderFilesComeTheNewestVersionsCount() {
    Random random = new Random(11);
    List<String> files = new ArrayList<>();
    for (int sequence = 0; sequence < 5; sequence++) {
      files.add(Calendars.of(series(sequence, 3 + sequence)));
      files.add(
          Calendars.of(
              "UID:d\nSEQUENCE:%1$d\nDTSTART;VALUE=DATE:2027060%1$d".formatted(sequence + 1)));
    }
    for (int round = 0; round < 100; round++) {
      Collections.shuffle(files, random);
      ImportedFiles another = new ImportedFiles();
      files.forEach(another::takes);

      assertThat(another.closed())
          .as("%s", files)
          .containsExactly("01T07:00/1", "02T07:00/1", "03T07:00/1", "04T07:00/1", "2027-06-05");
    }
  }

  private static String series(int sequence, int hour) {
    return SERIES.formatted(sequence, hour);
  }

  private static List<String> superseded(ClosurePlan plan) {
    return plan.skipped().stream()
        .filter(remark -> remark.code().equals("superseded"))
        .map(FileClosures.Remark::message)
        .toList();
  }
}
