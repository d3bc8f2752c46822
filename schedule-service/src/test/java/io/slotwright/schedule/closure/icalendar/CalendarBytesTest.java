package io.slotwright.schedule.closure.icalendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.slotwright.common.time.DateSpan;
import io.slotwright.schedule.closure.Calendars;
import io.slotwright.schedule.closure.FileClosures;
import io.slotwright.schedule.closure.FileClosures.Remark;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A calendar file is bytes before it is text.
class CalendarBytesTest {

  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final DateSpan WINDOW =
      new DateSpan(LocalDate.parse("2026-11-20"), LocalDate.parse("2028-11-20"));
  private static final String REASON = "День ремонту, 修理の日, ⚒ 🚗";
  private static final String FILE =
      Calendars.of("UID:a\nDTSTART;VALUE=DATE:20270101\nSUMMARY:" + REASON.replace(",", "\\,"));

  @ParameterizedTest
  @ValueSource(strings = {"\r\n ", "\n ", "\r ", "\r\r\n ", "\r\n\t", "\n\t"})
  void aLineMayBeFoldedAnywhereAlsoWithinACharacter(String fold) {
    String end = fold.substring(0, fold.length() - 1);
    byte[] file = FILE.replace("\r\n", end).getBytes(UTF_8);
    for (int at = 1; at < file.length; at++) {
      if (file[at] != '\n' && file[at] != '\r' && file[at - 1] != '\r') {
        ByteArrayOutputStream folded = new ByteArrayOutputStream();
        folded.write(file, 0, at);
        folded.writeBytes(fold.getBytes(UTF_8));
        folded.write(file, at, file.length - at);

        assertThat(reasons(folded.toByteArray(), UTF_8)).as("at %d", at).containsExactly(REASON);
      }
    }
  }

  @Test
  void everyByteMayBeFolded() {
    ByteArrayOutputStream folded = new ByteArrayOutputStream();
    for (byte each : FILE.getBytes(UTF_8)) {
      folded.write(each);
      if (each != '\r' && each != '\n') {
        folded.writeBytes("\r\n ".getBytes(UTF_8));
      }
    }

    assertThat(reasons(folded.toByteArray(), UTF_8)).containsExactly(REASON);
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, День ремонту",
    "KOI8-U, День ремонту",
    "ISO-8859-5, День ремонту",
    "IBM866, День ремонту",
    "windows-1252, Réparation à l'atelier",
    "ISO-8859-2, Dzień przeglądu",
    "UTF-16, День 修理 🚗",
    "UTF-16LE, День 修理 🚗",
    "UTF-16BE, День 修理 🚗",
    "UTF-32, День 修理 🚗",
    "GB18030, День 修理 🚗",
    "Shift_JIS, 修理の日 表",
    "ISO-2022-JP, 修理の日",
    "EUC-KR, 수리의 날",
  })
  void theCharsetIsDeclared(String name, String reason) {
    Charset charset = Charset.forName(name);
    byte[] file = FILE.replaceFirst("SUMMARY:.*", "SUMMARY:" + reason).getBytes(charset);

    assertThat(reasons(file, charset)).containsExactly(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void aByteOrderMarkIsBelievedMoreThanADeclaration(String name) {
    byte[] file = ("\uFEFF" + FILE).getBytes(Charset.forName(name));

    assertThat(reasons(file, Charset.forName("windows-1251"))).containsExactly(REASON);
    assertThat(reasons(file, UTF_8)).containsExactly(REASON);
  }

  @Test
  void bytesOfAnotherCharsetCostTheirEvent() {
    String reason = FILE.replaceFirst("SUMMARY:.*", "SUMMARY:ремонт");
    byte[] file =
        reason
            .replace(
                "END:VCALENDAR",
                "BEGIN:VEVENT\r\nUID:b\r\nDTSTART;VALUE=DATE:20270102\r\nEND:VEVENT\r\nEND:VCALENDAR")
            .getBytes(Charset.forName("windows-1251"));

    FileClosures read = read(file, UTF_8);

    assertThat(read.closures()).hasSize(1);
    assertThat(read.rejected())
        .extracting(Remark::line, Remark::code)
        .containsExactly(tuple(6, "malformed-text"));
  }

  @Test
  void aReplacementCharacterThatIsWrittenIsText() {
    byte[] file = FILE.replaceFirst("SUMMARY:.*", "SUMMARY:\uFFFD").getBytes(UTF_8);

    assertThat(reasons(file, UTF_8)).containsExactly("\uFFFD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"google.ics", "outlook.ics", "ukrainian-holidays.ics", "clock-changes.ics"})
  void namesAreWrittenInAnyCase(String name) {
    String file = Calendars.file(name);
    FileClosures expected = read(file.getBytes(UTF_8), UTF_8);

    for (Case written : Case.values()) {
      List<String> lines = new ArrayList<>();
      file.lines().forEach(line -> lines.add(written.names(line)));
      byte[] changed = String.join("\r\n", lines).getBytes(UTF_8);

      assertThat(read(changed, UTF_8)).as("%s", written).isEqualTo(expected);
    }
  }

  private enum Case {
    LOWER,
    MIXED;

    private static final Pattern NAMES =
        Pattern.compile("(?i)^((?:BEGIN|END):.*|[A-Z-]+)|(?<=;)[A-Z-]+(?==)|(?<=VALUE=)[A-Z-]+");

    private String names(String line) {
      return NAMES
          .matcher(line)
          .replaceAll(
              found ->
                  this == LOWER
                      ? found.group().toLowerCase(Locale.ROOT)
                      : found.group().charAt(0)
                          + found.group().substring(1).toLowerCase(Locale.ROOT));
    }
  }

  private static List<String> reasons(byte[] file, Charset charset) {
    return read(file, charset).closures().stream().map(entry -> entry.closure().reason()).toList();
  }

  private static FileClosures read(byte[] file, Charset charset) {
    return CalendarFile.read(file, charset, KYIV, WINDOW, false)
        .orThrow(refusal -> new IllegalStateException(refusal.toString()));
  }
}
