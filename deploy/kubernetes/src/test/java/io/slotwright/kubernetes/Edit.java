package io.slotwright.kubernetes;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/// Changes of an object.
final class Edit {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Edit() {}

  /// @param json the new value, also of a field that does not exist yet
  static Consumer<ObjectNode> set(String pointer, String json) {
    return object -> {
      JsonPointer place = JsonPointer.compile(pointer);
      JsonNode parent = object.at(place.head());
      JsonNode value = read(json);
      if (parent instanceof ArrayNode array) {
        array.set(place.last().getMatchingIndex(), value);
      } else {
        ((ObjectNode) parent).set(place.last().getMatchingProperty(), value);
      }
    };
  }

  static Consumer<ObjectNode> remove(String pointer) {
    return object -> {
      JsonPointer place = JsonPointer.compile(pointer);
      JsonNode parent = object.at(place.head());
      JsonNode removed =
          parent instanceof ArrayNode array
              ? array.remove(place.last().getMatchingIndex())
              : ((ObjectNode) parent).remove(place.last().getMatchingProperty());
      if (removed == null) {
        throw new IllegalArgumentException("nothing is at " + pointer);
      }
    };
  }

  static Consumer<ObjectNode> addVariable(String json) {
    return object -> variables(object).add(read(json));
  }

  static void removeVariable(ObjectNode object, String name) {
    ArrayNode variables = variables(object);
    int before = variables.size();
    variables.removeIf(each -> each.path("name").asText().equals(name));
    if (variables.size() == before) {
      throw new IllegalArgumentException("no variable " + name);
    }
  }

  private static ArrayNode variables(ObjectNode object) {
    return (ArrayNode) object.at("/spec/template/spec/containers/0/env");
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }
}
