package io.slotwright.testing.fuzz;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.testing.openapi.ApiDescription;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The places in a body that can be attacked: everything that the example has, and everything else
/// that the schema allows.
final class Fields {

  private final ApiDescription api;
  private final Set<JsonPointer> found = new LinkedHashSet<>();

  private Fields(ApiDescription api) {
    this.api = api;
  }

  /// @param api resolves the references of `schema`
  static List<JsonPointer> of(JsonNode example, JsonNode schema, ApiDescription api) {
    Fields fields = new Fields(api);
    fields.ofExample(JsonPointer.empty(), example);
    fields.ofSchema(JsonPointer.empty(), example, schema);
    return List.copyOf(fields.found);
  }

  private void ofExample(JsonPointer at, JsonNode value) {
    value.properties().forEach(field -> add(at.appendProperty(field.getKey()), field.getValue()));
    if (value.isArray() && !value.isEmpty()) {
      add(at.appendIndex(0), value.get(0));
    }
  }

  private void add(JsonPointer at, JsonNode value) {
    found.add(at);
    ofExample(at, value);
  }

  /// Only inside values that the example has: an absent value has no inside.
  private void ofSchema(JsonPointer at, JsonNode example, JsonNode schema) {
    JsonNode whole = api.resolved(schema);
    whole
        .path("properties")
        .properties()
        .forEach(
            property -> {
              JsonPointer field = at.appendProperty(property.getKey());
              found.add(field);
              JsonNode inside = example.path(property.getKey());
              if (inside.isObject()) {
                ofSchema(field, inside, property.getValue());
              }
            });
    whole.path("allOf").forEach(part -> ofSchema(at, example, part));
    whole.path("anyOf").forEach(part -> ofSchema(at, example, part));
  }
}
