package io.slotwright.schedule.legacyimport.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.slotwright.schedule.legacyimport.json.WorkingHours;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rows of a CSV file (RFC 4180) with a header, in UTF-8. Its columns are the fields of the
/// JSON form, with a column for each day from `mon` to `sun` in the place of `working_hours`; an
/// empty cell is a field that is not there.
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

  private final InputStream body;
  private @Nullable MappingIterator<String[]> lines;
  private List<String> header = List.of();

  CsvRows(InputStream body) {
    this.body = body;
  }

  @Override
  public Optional<JsonNode> next() throws IOException {
    MappingIterator<String[]> rows = lines == null ? open() : lines;
    return rows.hasNextValue() ? Optional.of(row(rows.nextValue())) : Optional.empty();
  }

  private MappingIterator<String[]> open() throws IOException {
    MappingIterator<String[]> opened = CSV.readerFor(String[].class).readValues(body);
    if (!opened.hasNextValue()) {
      throw new UnreadableFileException("header-required", "Send a header and rows.");
    }
    header = Arrays.stream(opened.nextValue()).map(String::strip).toList();
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

  /// A row with another number of cells than the header is no object, and rejected as such.
  private JsonNode row(String[] cells) {
    if (cells.length != header.size()) {
      return JsonNodeFactory.instance.arrayNode();
    }
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    ObjectNode hours = row.putObject("working_hours");
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isBlank()) {
        put(header.get(i), cells[i], WorkingHours.DAYS.contains(header.get(i)) ? hours : row);
      }
    }
    return row;
  }

  private static void put(String column, String cell, ObjectNode into) {
    String stripped = cell.strip();
    if (NUMBERS.contains(column) && WHOLE_NUMBER.matcher(stripped).matches()) {
      into.put(column, Integer.valueOf(stripped));
    } else if (column.equals("auto_confirm") && Set.of("true", "false").contains(stripped)) {
      into.put(column, Boolean.valueOf(stripped));
    } else {
      into.put(column, cell);
    }
  }

  @Override
  public String malformed() {
    return "malformed-csv";
  }
}
