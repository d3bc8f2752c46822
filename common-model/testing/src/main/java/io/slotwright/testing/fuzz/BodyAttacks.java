package io.slotwright.testing.fuzz;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Possible defects of a body.
final class BodyAttacks {

  /// One more byte than a service accepts.
  private static final int TOO_LARGE = 1024 * 1024 + 1;

  private final JsonNode example;

  private BodyAttacks(JsonNode example) {
    this.example = example;
  }

  /// Defects of a body as a whole, for any body.
  static Stream<Attack> onTheWhole() {
    return Stream.of(
            Nonsense.BODIES.stream()
                .map(body -> Attack.of("body " + start(body), valid -> valid.withBody(body))),
            Nonsense.MEDIA_TYPES.stream()
                .map(
                    type ->
                        Attack.of(
                            "media type " + type,
                            valid -> valid.withHeader(Request.CONTENT_TYPE, type))),
            Stream.of(
                Attack.of("no media type", valid -> valid.withoutHeader(Request.CONTENT_TYPE)),
                Attack.of("not UTF-8", BodyAttacks::latin),
                Attack.of("too large", BodyAttacks::tooLarge),
                Attack.of("too large, streamed", valid -> tooLarge(valid).asStream())))
        .flatMap(attacks -> attacks);
  }

  /// Defects of each field of a body, including fields that the example lacks.
  static Stream<Attack> on(JsonNode example, List<JsonPointer> fields) {
    BodyAttacks attacks = new BodyAttacks(example);
    return Stream.concat(
        fields.stream().flatMap(attacks::on),
        Stream.concat(Stream.of(JsonPointer.empty()), fields.stream())
            .filter(at -> example.at(at).isObject())
            .flatMap(BodyAttacks::unknownFields));
  }

  private Stream<Attack> on(JsonPointer field) {
    return Stream.concat(
        Stream.of(
            Attack.of("without " + field, valid -> Bodies.without(valid, field)),
            Attack.of("twice " + field, valid -> Bodies.twice(valid, field))),
        Nonsense.VALUES.stream()
            .map(
                value ->
                    new Attack(
                        field + " = " + value,
                        valid -> Bodies.with(valid, field, value),
                        isMistyped(field, value) ? field.toString() : null)));
  }

  private static Stream<Attack> unknownFields(JsonPointer object) {
    return Stream.of("no_such_field", "", "\\u0000", "__proto__", "x".repeat(100_000))
        .map(
            name ->
                Attack.of(
                    "field '%s' at '%s'".formatted(name, object),
                    valid -> Bodies.withField(valid, object, name)));
  }

  /// Null may be allowed, and the type of a field that the example lacks is unknown.
  private boolean isMistyped(JsonPointer field, String value) {
    JsonNodeType wanted = example.at(field).getNodeType();
    JsonNodeType given = Nonsense.type(value);
    return given != JsonNodeType.NULL && wanted != JsonNodeType.MISSING && wanted != given;
  }

  private static Request tooLarge(Request valid) {
    return valid.withBody(" ".repeat(TOO_LARGE));
  }

  private static Request latin(Request valid) {
    return valid.withBody(
        valid.bodyText().replaceFirst("\":", "\u00fc\":").getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String start(byte[] body) {
    return new String(Arrays.copyOf(body, Math.min(body.length, 20)), StandardCharsets.UTF_8)
        .strip();
  }
}
