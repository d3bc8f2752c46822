package io.slotwright.schedule.legacyimport.rest;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rows of a JSON array.
final class JsonRows implements RowReader {

  private final ObjectMapper json;
  private final InputStream body;
  private @Nullable JsonParser parser;

  JsonRows(ObjectMapper json, InputStream body) {
    this.json = json;
    this.body = body;
  }

  @Override
  public Optional<JsonNode> next() throws IOException {
    JsonParser rows = parser == null ? open() : parser;
    if (rows.nextToken() == JsonToken.END_ARRAY) {
      requireEnd(rows);
      return Optional.empty();
    }
    return Optional.of(rows.readValueAsTree());
  }

  private JsonParser open() throws IOException {
    JsonParser opened = json.createParser(body);
    if (opened.nextToken() != JsonToken.START_ARRAY) {
      throw new UnreadableFileException("array-required", "Send a JSON array of points.");
    }
    parser = opened;
    return opened;
  }

  private static void requireEnd(JsonParser rows) throws IOException {
    if (rows.nextToken() != null) {
      throw new JsonParseException(rows, "The file continues after its array.");
    }
  }

  @Override
  public @Nullable Integer line() {
    return null;
  }

  @Override
  public String malformed() {
    return "malformed-json";
  }
}
