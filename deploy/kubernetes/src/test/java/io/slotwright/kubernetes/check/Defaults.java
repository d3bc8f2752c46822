package io.slotwright.kubernetes.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// The defaults of a schema, which an API server fills in before it evaluates rules.
final class Defaults {

  private Defaults() {}

  static void fill(JsonNode value, JsonNode schema) {
    if (value instanceof ObjectNode object) {
      schema
          .path("properties")
          .properties()
          .forEach(each -> fill(object, each.getKey(), each.getValue()));
      object.forEach(each -> fill(each, schema.path("additionalProperties")));
    } else {
      value.forEach(each -> fill(each, schema.path("items")));
    }
  }

  private static void fill(ObjectNode object, String name, JsonNode schema) {
    if (!object.has(name) && schema.has("default")) {
      object.set(name, schema.get("default").deepCopy());
    }
    fill(object.path(name), schema);
  }
}
