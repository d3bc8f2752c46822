package io.slotwright.common.event.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.slotwright.common.event.Event;
import io.slotwright.common.event.ExampleEvents;
import io.slotwright.common.event.Topic;
import io.slotwright.common.event.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The published description of the topics.
class AsyncApiTest {

  private static final Path COMMITTED = Path.of("..", "..", "docs", "asyncapi");

  private static final JsonSchema SPECIFICATION = specification();

  private final AsyncApiDocument generated = new AsyncApiDocument();

  @Test
  void theCommittedDocumentIsThatOfTheCode() {
    assertThat(CommittedFiles.mistake(COMMITTED, Map.of("slotwright.json", generated.document())))
        .isEmpty();
  }

  @Test
  void theCommittedSchemasAreThoseOfTheCode() {
    Map<String, ObjectNode> files =
        generated.schemas().entrySet().stream()
            .collect(Collectors.toMap(named -> named.getKey() + ".json", Map.Entry::getValue));

    assertThat(CommittedFiles.mistake(COMMITTED.resolve("schemas"), files)).isEmpty();
  }

  @Test
  void theDocumentKeepsToTheSpecification() {
    assertThat(violations(generated.document())).isEmpty();
  }

  @Test
  void aDocumentThatDoesNotIsRefused() {
    ObjectNode nameless = generated.document();
    nameless.withObject("/info").remove("title");
    ObjectNode ofTheSecondVersion = generated.document();
    ofTheSecondVersion.withObject("/operations/publish-booking").put("action", "publish");
    ObjectNode withAnUnknownField = generated.document();
    withAnUnknownField.withObject("/channels/booking").put("topic", "booking");
    ObjectNode withABrokenSchema = generated.document();
    withABrokenSchema.withObject("/components/schemas/PostChanged").put("type", "record");

    assertThat(List.of(nameless, ofTheSecondVersion, withAnUnknownField, withABrokenSchema))
        .allSatisfy(document -> assertThat(violations(document)).isNotEmpty());
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    ObjectNode document = generated.document();

    assertThat(document.findValuesAsText("$ref"))
        .hasSizeGreaterThan(Topics.all().size())
        .allSatisfy(
            reference -> assertThat(document.at(reference.substring(1)).isMissingNode()).isFalse());
  }

  @Test
  void everyEventHasItsTopic() {
    assertThat(Topics.ofEvents())
        .extracting(Topic::event)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrder((Class<? extends Event>[]) Event.class.getPermittedSubclasses());
    assertThat(ExampleEvents.all().values())
        .allSatisfy(event -> assertThat(topicOf(event)).isEqualTo(event.topic()));
  }

  @Test
  void topicsWithDataOfCustomersAreMarked() {
    List<String> marked =
        generated
            .document()
            .path("channels")
            .valueStream()
            .filter(channel -> channel.path("tags").toString().contains("personal-data"))
            .map(channel -> channel.path("address").asText())
            .filter(address -> !address.contains("dead-letter"))
            .toList();

    assertThat(marked)
        .containsExactlyInAnyOrder(
            Topics.BOOKING, Topics.MY_BOOKINGS_LINK, Topics.GUEST_CONFIRMATION);
  }

  @Test
  void aReferenceInTheSourcesIsReadable() {
    JsonNode point = generated.schemas().get("service-point-changed").path("properties");

    assertThat(point.at("/minutes_early/description").asText())
        .isEqualTo(
            "how long before its time an appointment may be started, from 0; 30 when the event omits it");
    assertThat(generated.document().toString()).doesNotContain("{@", "[#");
  }

  /// By the schema that the AsyncAPI initiative publishes.
  private static List<String> violations(JsonNode document) {
    return SPECIFICATION.validate(document).stream().map(Object::toString).toList();
  }

  private static JsonSchema specification() {
    try (InputStream schema =
        AsyncApiTest.class.getResourceAsStream("/asyncapi/specification-3.0.0.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String topicOf(Event event) {
    return Topics.ofEvents().stream()
        .filter(topic -> topic.event() == event.getClass())
        .map(Topic::name)
        .findFirst()
        .orElseThrow();
  }
}
