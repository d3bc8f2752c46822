package io.slotwright.schedule.legacyimport.rest;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a file in CSV separates its cells: as a first line `sep=;` says, which Excel understands, or
/// by the first separator of its header. Names of columns contain none.
///
/// @param announced whether such a line comes before the header
record CsvDialect(char separator, boolean announced) {

  /// In characters. A reader takes a buffer of a longer start from then on, which is more than one
  /// row may read ahead.
  private static final int LONGEST_START = 8192;

  private static final Pattern ANNOUNCED = Pattern.compile("(?i)\"?sep=([^\"])\"?");
  private static final Pattern SEPARATOR = Pattern.compile("[,;\t]");

  /// Looks at the first lines of `file`, and leaves it at its start.
  ///
  /// @throws UnreadableFileException `row-too-large`
  static CsvDialect of(BufferedReader file) throws IOException {
    file.mark(LONGEST_START);
    String line = file.readLine();
    while (line != null && line.isBlank()) {
      line = file.readLine();
    }
    rewind(file);
    return of(line == null ? "" : line);
  }

  private static void rewind(BufferedReader file) throws UnreadableFileException {
    try {
      file.reset();
    } catch (IOException tooFar) {
      throw new UnreadableFileException(
          "row-too-large", "A header has at most " + LONGEST_START + " characters.");
    }
  }

  private static CsvDialect of(String line) {
    Matcher announced = ANNOUNCED.matcher(line);
    if (announced.matches()) {
      return new CsvDialect(announced.group(1).charAt(0), true);
    }
    Matcher first = SEPARATOR.matcher(line);
    return new CsvDialect(first.find() ? first.group().charAt(0) : ',', false);
  }
}
