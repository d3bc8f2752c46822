package io.slotwright.acceptance.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes and reads JSON.
public final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /// An object of alternating names and values. Values that are not JSON yet become strings,
  /// numbers, arrays.
  public static ObjectNode object(@Nullable Object... namesAndValues) {
    ObjectNode object = MAPPER.createObjectNode();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.set((String) namesAndValues[i], MAPPER.valueToTree(namesAndValues[i + 1]));
    }
    return object;
  }

  public static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("Not JSON: " + text, e);
    }
  }

  /// One field of all objects in an array, as texts.
  public static List<String> texts(JsonNode array, String field) {
    return array.valueStream().map(each -> each.path(field).asText()).toList();
  }

  /// As an array's element or an object's value: windows `{start, end}` of one weekday.
  public static Map<String, Object> window(int weekday, String start, String end) {
    return Map.of("weekday", weekday, "start", start, "end", end);
  }
}
