package io.slotwright.common.event.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.slotwright.common.event.Event;
import io.slotwright.common.event.ExampleEvents;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The JSON Schema of each event, judged by a validator of draft 2020-12.
class EventSchemaTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, ObjectNode> SCHEMAS = new AsyncApiDocument().schemas();
  private static final JsonSchemaFactory DRAFT_2020_12 =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  static Stream<Arguments> approved() throws IOException {
    Stream.Builder<Arguments> all = Stream.builder();
    for (Map.Entry<String, Event> example : ExampleEvents.all().entrySet()) {
      JsonNode json = JSON.readTree(ExampleEvents.approved(example.getKey()));
      all.add(Arguments.of(AsyncApiDocument.fileName(example.getValue().getClass()), json));
    }
    return all.build();
  }

  @ParameterizedTest
  @MethodSource("approved")
  void acceptsTheApprovedJson(String schema, JsonNode event) {
    assertThat(mistakes(schema, event)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("approved")
  void describesEveryFieldOfTheApprovedJson(String schema, JsonNode event) {
    assertThat(undescribed("", SCHEMAS.get(schema), event)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("approved")
  void acceptsFieldsOfTheFuture(String schema, JsonNode event) {
    JsonNode extended = ((ObjectNode) event.deepCopy()).put("from_the_future", 1);

    assertThat(mistakes(schema, extended)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("approved")
  void refusesAnEventWithoutAnyOfTheRequiredFields(String schema, JsonNode event) {
    List<String> required =
        SCHEMAS.get(schema).path("required").valueStream().map(JsonNode::asText).toList();

    assertThat(required)
        .contains("version", "occurred_at")
        .allSatisfy(
            name -> {
              ObjectNode incomplete = event.deepCopy();
              incomplete.remove(name);
              assertThat(mistakes(schema, incomplete)).isNotEmpty();
            });
  }

  @ParameterizedTest
  @MethodSource("approved")
  void refusesAnotherTypeInAnyField(String schema, JsonNode event) {
    assertThat(event.properties())
        .allSatisfy(
            field -> {
              ObjectNode mutated = event.deepCopy();
              mutated.set(field.getKey(), another(field.getValue()));
              assertThat(mistakes(schema, mutated)).isNotEmpty();
            });
  }

  @ParameterizedTest
  @MethodSource("approved")
  void refusesAnyTextWhereATimeOrAnIdIsExpected(String schema, JsonNode event) {
    assertThat(SCHEMAS.get(schema).path("properties").properties())
        .filteredOn(property -> property.getValue().has("format"))
        .isNotEmpty()
        .allSatisfy(
            property -> {
              ObjectNode mutated = event.deepCopy();
              mutated.put(property.getKey(), "yesterday");
              assertThat(mistakes(schema, mutated)).isNotEmpty();
            });
  }

  @Test
  void refusesAWordThatAnEnumDoesNotHave() throws IOException {
    ObjectNode booking = (ObjectNode) JSON.readTree(ExampleEvents.approved("booking-created"));

    assertThat(mistakes("booking-changed", booking.put("status", "lost"))).isNotEmpty();
  }

  @Test
  void knowsWhatOlderEventsOmit() {
    assertThat(SCHEMAS.get("booking-changed").path("required").valueStream().map(JsonNode::asText))
        .contains("customer", "occupied_until")
        .doesNotContain("occupied_from", "slots_until", "buffer_before_minutes", "actor");
  }

  private static JsonNode another(JsonNode value) {
    return value.isObject() ? JSON.createArrayNode() : JSON.createObjectNode();
  }

  private static List<String> mistakes(String schema, JsonNode event) {
    JsonSchema validator =
        DRAFT_2020_12.getSchema(
            SCHEMAS.get(schema),
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    return validator.validate(event).stream().map(Object::toString).toList();
  }

  private static List<String> undescribed(String at, JsonNode schema, JsonNode value) {
    if (value.isArray()) {
      return value
          .valueStream()
          .flatMap(item -> undescribed(at, schema.path("items"), item).stream())
          .toList();
    }
    if (schema.has("additionalProperties")) {
      return List.of();
    }
    Set<Map.Entry<String, JsonNode>> fields = value.properties();
    return fields.stream()
        .flatMap(
            field -> {
              JsonNode property = schema.path("properties").path(field.getKey());
              String pointer = at + "/" + field.getKey();
              return property.isMissingNode()
                  ? Stream.of(pointer)
                  : undescribed(pointer, property, field.getValue()).stream();
            })
        .toList();
  }
}
