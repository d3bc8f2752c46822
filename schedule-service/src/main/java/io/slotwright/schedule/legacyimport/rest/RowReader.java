package io.slotwright.schedule.legacyimport.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a file row by row. Blocks until a row has arrived.
interface RowReader {

  /// The next row as the JSON form of files has it; empty at the end.
  ///
  /// @throws UnreadableFileException when the file is not of the right form, and can never be
  /// @throws IOException when it is malformed, or does not come any further
  Optional<JsonNode> next() throws IOException;

  /// The line of the file in which the last row begins, from 1; null in a form without lines.
  @Nullable Integer line();

  /// The code for a file that is malformed.
  String malformed();
}
