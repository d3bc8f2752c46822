package io.slotwright.testing.fuzz;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.slotwright.common.pattern.EcmaPattern;
import io.slotwright.testing.openapi.ApiDescription;
import java.util.stream.Stream;

/// Adds a line break to texts whose pattern does not allow it. Many libraries take the place before
/// it for the end of the text.
final class PatternAttacks {

  private final ApiDescription api;

  private PatternAttacks(ApiDescription api) {
    this.api = api;
  }

  /// @param api resolves the references of `schema`
  static Stream<Attack> on(JsonNode example, JsonNode schema, ApiDescription api) {
    return new PatternAttacks(api).on(JsonPointer.empty(), example, schema);
  }

  private Stream<Attack> on(JsonPointer at, JsonNode value, JsonNode schema) {
    JsonNode whole = api.resolved(schema);
    return Stream.of(
            onText(at, value.textValue() + "\n", whole.path("pattern")),
            value.properties().stream()
                .flatMap(
                    field ->
                        on(
                            at.appendProperty(field.getKey()),
                            field.getValue(),
                            whole.path("properties").path(field.getKey()))),
            value.isArray() && !value.isEmpty()
                ? on(at.appendIndex(0), value.get(0), whole.path("items"))
                : Stream.<Attack>empty(),
            Stream.of("allOf", "anyOf", "oneOf")
                .flatMap(name -> whole.path(name).valueStream())
                .flatMap(part -> on(at, value, part)))
        .flatMap(attacks -> attacks);
  }

  private static Stream<Attack> onText(JsonPointer at, String text, JsonNode pattern) {
    if (!pattern.isTextual() || EcmaPattern.found(pattern.asText()).test(text)) {
      return Stream.empty();
    }
    String json = TextNode.valueOf(text).toString();
    return Stream.of(
        new Attack(at + " = " + json, valid -> Bodies.with(valid, at, json), at.toString()));
  }
}
