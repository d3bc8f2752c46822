package io.slotwright.schedule.legacyimport.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

  private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
  private static final String COLUMNS =
      "external_id,name,timezone,post_count,slot_duration_minutes";

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void theHeaderShowsWhatSeparatesTheCells(String separator) throws IOException {
    JsonNode row = only(file(COLUMNS + ",mon", "sp-1,Центр,UTC,2,30,9:00-18:00"), separator);

    assertThat(row.path("name").textValue()).isEqualTo("Центр");
    assertThat(row.path("post_count").intValue()).isEqualTo(2);
    assertThat(row.at("/working_hours/mon").textValue()).isEqualTo("9:00-18:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"sep=;|;", "SEP=;|;", "\"sep=;\"|;", "sep=,|,", "sep=/|/"})
  void aFirstLineMaySayWhatSeparatesTheCells(String line, String separator) throws IOException {
    String file = line + "\r\n" + file(COLUMNS, "sp-1,A,UTC,2,30").replace(",", separator);

    assertThat(rows(file.getBytes(UTF_8), null)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n", "\r"})
  void emptyCellsAndRowsAtTheEndsAreNothing(String end) throws IOException {
    String file =
        String.join(
            end,
            COLUMNS.replace(',', ';') + ";;",
            "sp-1;A;UTC;2;30;;",
            ";;;;;;",
            "sp-2;B;UTC;2;30",
            " ; ;;;;;",
            "",
            "sp-3;C;UTC;2;30;",
            "");

    assertThat(ids(rows(file.getBytes(UTF_8), null))).containsExactly("sp-1", "sp-2", "sp-3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sp-1;A;UTC;2;30", "sp-1;A;UTC;2;30;", "sp-1;A;UTC;2;30;;;"})
  void emptyCellsAtTheEndMayBeLeftOut(String row) throws IOException {
    JsonNode read = only(COLUMNS.replace(',', ';') + ";mon;address;sun\n" + row, ";");

    assertThat(read.path("slot_duration_minutes").intValue()).isEqualTo(30);
    assertThat(read.path("working_hours")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sp-1;A;UTC;2", "sp-1;A;UTC;2;30;more", "sp-1;A;UTC;2;30;;;more"})
  void aRowWithOtherCellsThanTheHeaderIsNoObject(String row) throws IOException {
    assertThat(only(COLUMNS.replace(',', ';') + ";\n" + row, ";").isArray()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "TRUE, true",
    "True, true",
    "true, true",
    "ІСТИНА, true",
    "Істина, true",
    "ИСТИНА, true",
    "FALSE, false",
    "false, false",
    "ХИБНІСТЬ, false",
    "ЛОЖЬ, false",
    "' TRUE ', true",
    "'\u00A0FALSE\u00A0', false"
  })
  void aFlagIsWrittenInTheLanguageOfTheSpreadsheet(String cell, boolean flag) throws IOException {
    JsonNode row = only(file(COLUMNS + ",auto_confirm", "sp-1,A,UTC,2,30," + cell), ";");

    assertThat(row.path("auto_confirm").isBoolean()).isTrue();
    assertThat(row.path("auto_confirm").booleanValue()).isEqualTo(flag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "1", "так", "tru", "TRUE FALSE"})
  void whatIsNoFlagStaysAsItIs(String cell) throws IOException {
    JsonNode row = only(file(COLUMNS + ",auto_confirm", "sp-1,A,UTC,2,30," + cell), ";");

    assertThat(row.path("auto_confirm").textValue()).isEqualTo(cell);
  }

  @Test
  void namesOfColumnsAreReadInAnyCase() throws IOException {
    assertThat(
            only(
                    file(
                        " External_ID ,NAME,Timezone,post_count,slot_duration_minutes",
                        "sp-1,A,UTC,2,30"),
                    ",")
                .path("external_id")
                .textValue())
        .isEqualTo("sp-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Вінниця",
        "Рівне",
        "Київ",
        "Львів",
        "Ґанок",
        "Їжак",
        "Єва",
        "Шиномонтаж «Ікс» № 5",
        "Автосервіс — 24/7",
        "Ремонт",
        "Ёлка",
        "ВІННИЦЯ",
        "ЄВРОШИНА",
        "Ірпінь",
        "Яготин"
      })
  void aFileOfUkrainianExcelIsReadInEveryEncodingThatItWrites(String name) throws IOException {
    String file =
        file(
                COLUMNS + ",address",
                "sp-1," + name + ",UTC,2,30,вул. Нижній Вал",
                "sp-2," + name + ",UTC,2,30,Поділ")
            .replace(',', ';');

    assertThat(names(rows(file.getBytes(WINDOWS_1251), null))).containsExactly(name, name);
    assertThat(names(rows(file.getBytes(WINDOWS_1251), "windows-1251")))
        .containsExactly(name, name);
    assertThat(names(rows(file.getBytes(UTF_8), null))).containsExactly(name, name);
    assertThat(names(rows(marked(file).getBytes(UTF_8), null))).containsExactly(name, name);
    assertThat(names(rows(marked(file).getBytes(UTF_16LE), null))).containsExactly(name, name);
    assertThat(names(rows(marked(file).getBytes(UTF_16BE), null))).containsExactly(name, name);
    assertThat(names(rows(file.getBytes(UTF_16LE), "utf-16le"))).containsExactly(name, name);
    assertThat(names(rows(file.getBytes(Charset.forName("KOI8-U")), "koi8-u")).getFirst().length())
        .isEqualTo(name.length());
  }

  /// The first Cyrillic letters may come at any place, and the bytes in any portions.
  @Property(tries = 200)
  void theEncodingIsFoundWhereverTheFirstLettersAre(
      @ForAll @IntRange(max = 900) int plainRows,
      @ForAll @IntRange(min = 1, max = 9000) int portion,
      @ForAll("charsets") String charset)
      throws IOException {
    String plain =
        IntStream.range(0, plainRows)
            .mapToObj(i -> "sp-" + i + ",Plain,UTC,2,30\n")
            .collect(Collectors.joining());
    String file = COLUMNS + "\n" + plain + "x,Вінницький шиномонтаж,UTC,2,30\ny,Київ,UTC,2,30\n";

    List<JsonNode> rows = rows(portions(file.getBytes(Charset.forName(charset)), portion), null);

    assertThat(rows).hasSize(plainRows + 2);
    assertThat(names(rows).subList(plainRows, plainRows + 2))
        .containsExactly("Вінницький шиномонтаж", "Київ");
  }

  @Provide
  Arbitrary<String> charsets() {
    return Arbitraries.of("UTF-8", "windows-1251");
  }

  @Property(tries = 200)
  void everyRowTellsTheLineInWhichItBegins(@ForAll("gaps") List<String> before) throws IOException {
    StringBuilder file = new StringBuilder("sep=;\n" + COLUMNS.replace(',', ';') + "\n");
    List<Integer> expected = new ArrayList<>();
    for (String gap : before) {
      file.append(gap);
      expected.add((int) file.chars().filter(c -> c == '\n').count() + 1);
      file.append("sp;\"two\nlines\";UTC;2;30\n");
    }
    CsvRows rows = new CsvRows(new ByteArrayInputStream(file.toString().getBytes(UTF_8)), null);
    List<Integer> lines = new ArrayList<>();
    while (rows.next().isPresent()) {
      lines.add(rows.line());
    }

    assertThat(lines).isEqualTo(expected);
  }

  @Provide
  Arbitrary<List<String>> gaps() {
    return Arbitraries.of("", "\n", ";;;;\n", "\n\n;;\n").list().ofMaxSize(20);
  }

  @Test
  void whatIsNotInItsDeclaredEncodingIsNotReplacedButRefused() {
    byte[] file = file(COLUMNS, "sp-1,Київ,UTC,2,30").getBytes(WINDOWS_1251);

    assertThatThrownBy(() -> rows(file, "utf-8")).isInstanceOf(CharacterCodingException.class);
    assertThatThrownBy(() -> rows(file, "windows-9"))
        .isInstanceOfSatisfying(
            UnreadableFileException.class,
            refused -> assertThat(refused.code()).isEqualTo("unknown-charset"));
    assertThatThrownBy(() -> rows("a\u0098".getBytes(ISO_8859_1), null))
        .isInstanceOf(IOException.class);
  }

  private static String file(String... lines) {
    return String.join("\r\n", lines);
  }

  private static String marked(String file) {
    return "\uFEFF" + file;
  }

  private static JsonNode only(String file, String separator) throws IOException {
    List<JsonNode> rows = rows(file.replace(",", separator).getBytes(UTF_8), null);
    assertThat(rows).hasSize(1);
    return rows.getFirst();
  }

  private static List<JsonNode> rows(byte[] file, String charset) throws IOException {
    return rows(new ByteArrayInputStream(file), charset);
  }

  private static List<JsonNode> rows(InputStream file, String charset) throws IOException {
    CsvRows reader = new CsvRows(file, charset);
    List<JsonNode> rows = new ArrayList<>();
    for (Optional<JsonNode> row = reader.next(); row.isPresent(); row = reader.next()) {
      rows.add(row.get());
    }
    return rows;
  }

  /// A stream that gives few bytes at a time.
  private static InputStream portions(byte[] file, int most) {
    return new ByteArrayInputStream(file) {
      @Override
      public synchronized int read(byte[] into, int offset, int length) {
        return super.read(into, offset, Math.min(length, most));
      }
    };
  }

  private static List<String> ids(List<JsonNode> rows) {
    return rows.stream().map(row -> row.path("external_id").textValue()).toList();
  }

  private static List<String> names(List<JsonNode> rows) {
    return rows.stream().map(row -> row.path("name").textValue()).toList();
  }
}
