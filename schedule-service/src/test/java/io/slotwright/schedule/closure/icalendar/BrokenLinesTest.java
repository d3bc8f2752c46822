package io.slotwright.schedule.closure.icalendar;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.slotwright.common.time.DateSpan;
import io.slotwright.schedule.closure.Calendars;
import io.slotwright.schedule.closure.Closure;
import io.slotwright.schedule.closure.FileClosures;
import io.slotwright.schedule.closure.FileClosures.Entry;
import io.slotwright.schedule.closure.FileClosures.Remark;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What is broken in a file costs the event that it is in.
class BrokenLinesTest {

  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final DateSpan WINDOW =
      new DateSpan(LocalDate.parse("2026-11-20"), LocalDate.parse("2028-11-20"));

  static Stream<Arguments> waysToBreakALine() {
    return Stream.of(
        broken("without its colon", line -> line.replace(":", "")),
        broken("without its name", line -> line.substring(line.indexOf(':'))),
        broken("cut", line -> line.substring(0, line.length() / 3)),
        broken("with a blank in its name", line -> "a " + line),
        broken("with an open quote", line -> "X-A;B=\"" + line.replace('"', ' ')),
        broken("with a parameter without value", line -> "X-A;B;C=" + line),
        broken("with bytes that are no text", line -> "X:\u00ff" + line),
        broken("with another end", line -> "END:VTODO"),
        broken("with another beginning", line -> "BEGIN:VEVNT"),
        broken("misspelt", line -> line.replace("V", "W")),
        broken("as an unfolded text", line -> "and more, unfolded text"));
  }

  private static Arguments broken(String how, UnaryOperator<String> change) {
    return Arguments.of(how, change);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("waysToBreakALine")
  void whateverLineIsBrokenTheOtherEventsAreRead(String how, UnaryOperator<String> change) {
    List<String> lines = Calendars.file("google.ics").lines().toList();
    FileClosures whole = read(lines);
    for (int index = 1; index < lines.size(); index++) {
      List<String> changed = new ArrayList<>(lines);
      changed.set(index, change.apply(lines.get(index)));
      int number = index + 1;

      FileClosures file = read(changed);

      assertThat(closures(file))
          .as("line %d %s", number, how)
          .containsAll(closuresBeside(whole, lines, index));
    }
  }

  /// Those of events that do not have the line, nor the same UID as the event that has.
  private static List<Closure> closuresBeside(FileClosures file, List<String> lines, int index) {
    int first = index;
    while (first > 0 && !lines.get(first).equals("BEGIN:VEVENT")) {
      first--;
    }
    int from = first;
    List<String> uids =
        file.closures().stream()
            .filter(entry -> entry.line() == from + 1)
            .map(entry -> entry.closure().source().uid())
            .toList();
    return closures(file).stream()
        .filter(closure -> !uids.contains(closure.source().uid()))
        .toList();
  }

  @Test
  void itIsReportedWithItsLine() {
    List<String> lines = Calendars.file("google.ics").lines().toList();
    for (int index = 1; index < lines.size(); index++) {
      List<String> changed = new ArrayList<>(lines);
      changed.add(index, "no property");

      FileClosures file = read(changed);

      assertThat(file.rejected())
          .extracting(Remark::line, Remark::code)
          .containsExactly(tuple(index + 1, "malformed-line"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "DTSTART:tomorrow, 6",
    "DTSTART;TZID=Mars/Olympus:20270101T090000, 6",
    "DTSTART:20270101T090000ZN RRULE:FREQ=OFTEN, 7",
    "DTSTART:20270101T090000ZN RDATE:never, 7",
    "DTSTART:20270101T090000ZN EXDATE:never, 7",
    "DTSTART:20270101T090000ZN DTEND:never, 7",
    "DTSTART:20270101T090000ZN DURATION:long, 7",
    "DTSTART:20270101T090000ZN RECURRENCE-ID:never, 7",
    "DTSTART:20270101T090000ZN SEQUENCE:never, 7",
    "SUMMARY:no start, 4",
  })
  void aBadValueIsReportedWithItsLineOrElseWithThatOfItsEvent(String property, int line) {
    String duration =
        property.contains("DTEND") || property.contains("DURATION") ? "" : "DURATION:PT1H\n";
    FileClosures file =
        read(
            Calendars.of("UID:a\n" + property.replace("N ", "\n") + "\n" + duration)
                .replace("VERSION:2.0", "VERSION:2.0\r\nPRODID:x\r\n Y")
                .lines()
                .toList());

    assertThat(file.rejected()).extracting(Remark::line).containsExactly(line + 1);
  }

  @Test
  void aBrokenTimeZoneIsReportedAndNotTaken() {
    String zone =
        "BEGIN:VTIMEZONE\nTZID:Shop\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0100\n"
            + "TZOFFSETTO +0200\nEND:STANDARD\nEND:VTIMEZONE\n";
    FileClosures file =
        read(
            Calendars.of("UID:a\nDTSTART;TZID=Shop:20270101T090000\nDURATION:PT1H")
                .replaceFirst("BEGIN:VEVENT", zone + "BEGIN:VEVENT")
                .lines()
                .toList());

    assertThat(file.rejected())
        .extracting(Remark::index, Remark::line, Remark::code)
        .containsExactly(tuple(null, 8, "malformed-line"), tuple(0, 13, "unknown-timezone"));
  }

  @Test
  void aFileThatIsCutIsReadAsFarAsItGoes() {
    List<String> lines = Calendars.file("google.ics").lines().toList();
    int last = lines.lastIndexOf("BEGIN:VEVENT");

    FileClosures file = read(lines.subList(0, last + 3));

    assertThat(closures(file)).hasSize(3);
    assertThat(file.rejected())
        .extracting(Remark::index, Remark::line)
        .contains(tuple(4, last + 1));
  }

  private static List<Closure> closures(FileClosures file) {
    return file.closures().stream().map(Entry::closure).toList();
  }

  private static FileClosures read(List<String> lines) {
    String text = String.join("\r\n", lines);
    // One byte that is no UTF-8.
    byte[] bytes =
        new String(text.replace("\u00ff", "\u0007").getBytes(UTF_8), ISO_8859_1)
            .replace('\u0007', '\u00ff')
            .getBytes(ISO_8859_1);
    return CalendarFile.read(bytes, UTF_8, KYIV, WINDOW, false)
        .orThrow(refusal -> new IllegalStateException(refusal.toString()));
  }
}
