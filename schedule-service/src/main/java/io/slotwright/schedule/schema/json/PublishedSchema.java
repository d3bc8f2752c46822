package io.slotwright.schedule.schema.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.common.pattern.EcmaPattern;
import io.slotwright.common.problem.Violation;
import io.slotwright.common.problem.ViolationCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// A JSON Schema (draft 2020-12) that clients can read and their documents must match.
public enum PublishedSchema {
  WEEKLY_TEMPLATE("weekly-template"),
  DATE_OVERRIDE("date-override");

  private final String slug;
  private final String text;

  @SuppressWarnings("ImmutableEnumChecker") // A schema that was read does not change any more.
  private final JsonSchema schema;

  PublishedSchema(String slug) {
    this.slug = slug;
    this.text = resource("/schemas/" + slug + ".json");
    this.schema =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(
                text,
                SchemaValidatorsConfig.builder()
                    .locale(Locale.ENGLISH)
                    .regularExpressionFactory(pattern -> EcmaPattern.found(pattern)::test)
                    .build());
  }

  /// The schema that is published as `slug`.
  public static Optional<PublishedSchema> named(String slug) {
    return Arrays.stream(values()).filter(schema -> schema.slug.equals(slug)).findFirst();
  }

  /// The schema itself, as JSON.
  public String text() {
    return text;
  }

  /// Validates a document by this schema and further rules.
  ///
  /// @param rules the violations of further rules; not called when a list is too long, so they may
  /// look at each element
  /// @param sound reads a valid document
  /// @return refused with all violations, those of the schema with the code `schema`; only with the
  /// first list that is too long when there is one
  public <T> Decision<T> decide(
      JsonNode document, Supplier<List<Violation>> rules, Supplier<T> sound) {
    Optional<Violation> tooLong = tooLong(document);
    if (tooLong.isPresent()) {
      return Decision.refuse(Refusal.Invalid.of(tooLong.get()));
    }
    List<Violation> violations = new ArrayList<>(violations(document));
    violations.addAll(rules.get());
    return violations.isEmpty()
        ? Decision.accept(sound.get())
        : Decision.refuse(new Refusal.Invalid(violations));
  }

  private Optional<Violation> tooLong(JsonNode document) {
    return document.properties().stream()
        .filter(field -> field.getValue().size() > mostItems(field.getKey()))
        .map(
            field ->
                new Violation(
                    "/" + field.getKey(),
                    ViolationCode.SCHEMA,
                    "must have at most %d items but found %d"
                        .formatted(mostItems(field.getKey()), field.getValue().size())))
        .findFirst();
  }

  private int mostItems(String property) {
    return schema
        .getSchemaNode()
        .at("/properties/" + property.replace("~", "~0").replace("/", "~1") + "/maxItems")
        .asInt(Integer.MAX_VALUE);
  }

  private List<Violation> violations(JsonNode document) {
    return schema.validate(document).stream().map(PublishedSchema::violation).toList();
  }

  private static Violation violation(ValidationMessage message) {
    return new Violation(pointer(message), ViolationCode.SCHEMA, message.getError());
  }

  /// The pointer names a missing or unexpected property, not only the object it belongs to.
  private static String pointer(ValidationMessage message) {
    String location = message.getInstanceLocation().toString();
    return message.getProperty() == null
        ? location
        : location + "/" + message.getProperty().replace("~", "~0").replace("/", "~1");
  }

  private static String resource(String path) {
    try (InputStream stream = PublishedSchema.class.getResourceAsStream(path)) {
      return new String(Objects.requireNonNull(stream, path).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
