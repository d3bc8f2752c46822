package io.slotwright.schedule.legacyimport.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.slotwright.schedule.legacyimport.json.WorkingHours;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rows of a CSV file (RFC 4180) with a header, in any [CsvDialect] and encoding ([FileText]).
/// Its columns are the fields of the JSON form, with a column for each day from `mon` to `sun` in
/// the place of `working_hours`; an empty cell is a field that is not there. Empty cells and rows
/// at the ends are what a spreadsheet leaves there, and nothing.
final class CsvRows implements RowReader {

  private static final CsvMapper CSV =
      CsvMapper.builder()
          .enable(CsvParser.Feature.WRAP_AS_ARRAY, CsvParser.Feature.SKIP_EMPTY_LINES)
          .build();

  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}");

  private static final List<String> REQUIRED =
      List.of("external_id", "name", "timezone", "post_count", "slot_duration_minutes");
  private static final Set<String> NUMBERS =
      Set.of(
          "post_count",
          "slot_duration_minutes",
          "min_notice_minutes",
          "booking_horizon_days",
          "hold_minutes");
  private static final Set<String> TEXTS =
      Set.of("external_id", "name", "timezone", "address", "contact_email");

  /// In the languages of those who have such files.
  private static final Map<String, Boolean> FLAGS =
      Map.of(
          "true",
          true,
          "істина",
          true,
          "истина",
          true,
          "false",
          false,
          "хибність",
          false,
          "ложь",
          false);

  private static final Pattern OUTER_SPACE = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

  private final InputStream body;
  private final @Nullable String charset;
  private @Nullable MappingIterator<String[]> lines;
  private List<String> header = List.of();
  private int line;

  /// @param charset the declared encoding; null when none is
  CsvRows(InputStream body, @Nullable String charset) {
    this.body = body;
    this.charset = charset;
  }

  @Override
  public Optional<JsonNode> next() throws IOException {
    MappingIterator<String[]> rows = lines == null ? open() : lines;
    while (rows.hasNextValue()) {
      line = rows.getCurrentLocation().getLineNr();
      String[] cells = rows.nextValue();
      if (withoutEmptyEnd(cells).length > 0) {
        return Optional.of(row(cells));
      }
    }
    return Optional.empty();
  }

  @Override
  public Integer line() {
    return line;
  }

  private MappingIterator<String[]> open() throws IOException {
    BufferedReader text = new BufferedReader(FileText.open(body, charset));
    CsvDialect dialect = CsvDialect.of(text);
    MappingIterator<String[]> opened =
        CSV.readerFor(String[].class)
            .with(CsvSchema.emptySchema().withColumnSeparator(dialect.separator()))
            .readValues(text);
    if (dialect.announced()) {
      opened.nextValue();
    }
    if (!opened.hasNextValue()) {
      throw new UnreadableFileException("header-required", "Send a header and rows.");
    }
    header =
        Arrays.stream(withoutEmptyEnd(opened.nextValue()))
            .map(column -> stripped(column).toLowerCase(Locale.ROOT))
            .toList();
    checkHeader();
    lines = opened;
    return opened;
  }

  private void checkHeader() throws UnreadableFileException {
    Set<String> seen = new HashSet<>();
    for (String column : header) {
      if (!isKnown(column)) {
        throw new UnreadableFileException("unknown-column", "There is no column " + column + ".");
      }
      if (!seen.add(column)) {
        throw new UnreadableFileException("repeated-column", column + " occurs twice.");
      }
    }
    for (String column : REQUIRED) {
      if (!seen.contains(column)) {
        throw new UnreadableFileException(
            "column-required", "The column " + column + " is required.");
      }
    }
  }

  private static boolean isKnown(String column) {
    return Stream.of(TEXTS, NUMBERS, WorkingHours.DAYS, Set.of("auto_confirm"))
        .anyMatch(columns -> columns.contains(column));
  }

  /// A row without a cell for each required column, or with more than empty cells behind all, is no
  /// object, and rejected as such. Excel leaves out the separators before empty cells at the end
  /// where sixteen rows in a row have such an end.
  private JsonNode row(String[] cells) {
    int length = Math.min(cells.length, header.size());
    if (header.subList(length, header.size()).stream().anyMatch(REQUIRED::contains)
        || withoutEmptyEnd(cells).length > header.size()) {
      return JsonNodeFactory.instance.arrayNode();
    }
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    ObjectNode hours = row.putObject("working_hours");
    for (int i = 0; i < length; i++) {
      if (!stripped(cells[i]).isEmpty()) {
        put(header.get(i), cells[i], WorkingHours.DAYS.contains(header.get(i)) ? hours : row);
      }
    }
    return row;
  }

  private static void put(String column, String cell, ObjectNode into) {
    String stripped = stripped(cell);
    Boolean flag = FLAGS.get(stripped.toLowerCase(Locale.ROOT));
    if (NUMBERS.contains(column) && WHOLE_NUMBER.matcher(stripped).matches()) {
      into.put(column, Integer.valueOf(stripped));
    } else if (column.equals("auto_confirm") && flag != null) {
      into.put(column, flag);
    } else {
      into.put(column, cell);
    }
  }

  private static String[] withoutEmptyEnd(String[] cells) {
    int length = cells.length;
    while (length > 0 && stripped(cells[length - 1]).isEmpty()) {
      length--;
    }
    return Arrays.copyOf(cells, length);
  }

  private static String stripped(String cell) {
    return OUTER_SPACE.matcher(cell).replaceAll("");
  }

  @Override
  public String malformed() {
    return "malformed-csv";
  }
}
