package io.slotwright.testing.fuzz;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.slotwright.testing.openapi.ApiDescription;
import java.util.Map;

/// Changes of JSON bodies. New values are text, because a tree cannot represent everything that can
/// be sent.
final class Bodies {

  private Bodies() {}

  static Request with(Request valid, JsonPointer field, String value) {
    return with(valid, Map.of(field, value));
  }

  /// A replacement also replaces everything nested in the old value.
  static Request with(Request valid, Map<JsonPointer, String> values) {
    JsonNode body = ApiDescription.read(valid.bodyText());
    values.forEach((field, value) -> set(body.at(field.head()), field.last(), value));
    return valid.withBody(body.toString());
  }

  private static void set(JsonNode parent, JsonPointer field, String value) {
    JsonNode raw = JsonNodeFactory.instance.rawValueNode(new RawValue(value));
    switch (parent) {
      case ObjectNode object -> object.set(field.getMatchingProperty(), raw);
      case ArrayNode array -> array.set(field.getMatchingIndex(), raw);
      default -> {}
    }
  }

  static Request without(Request valid, JsonPointer field) {
    JsonNode body = ApiDescription.read(valid.bodyText());
    switch (body.at(field.head())) {
      case ObjectNode parent -> parent.remove(field.last().getMatchingProperty());
      case ArrayNode parent -> parent.remove(field.last().getMatchingIndex());
      default -> throw new AssertionError("Nothing holds " + field);
    }
    return valid.withBody(body.toString());
  }

  /// Duplicates a field of an object or an element of an array.
  static Request twice(Request valid, JsonPointer field) {
    JsonNode body = ApiDescription.read(valid.bodyText());
    JsonNode value = body.at(field);
    String again = value.isMissingNode() ? "null" : value.toString();
    return body.at(field.head()) instanceof ArrayNode
        ? with(valid, field, again + "," + again)
        : withMember(valid, field.head(), field.last().getMatchingProperty(), again);
  }

  /// Adds a field to an object.
  ///
  /// @param name as it stands between the quotes
  static Request withField(Request valid, JsonPointer object, String name) {
    return withMember(valid, object, name, "1");
  }

  private static Request withMember(Request valid, JsonPointer object, String name, String value) {
    String old = ApiDescription.read(valid.bodyText()).at(object).toString();
    String separator = old.equals("{}") ? "" : ",";
    String more = "{\"%s\":%s%s%s".formatted(name, value, separator, old.substring(1));
    return object.matches() ? valid.withBody(more) : with(valid, object, more);
  }
}
