package io.slotwright.common.event.asyncapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.slotwright.common.event.Event;
import io.slotwright.common.event.EventJson;
import io.slotwright.common.event.ExampleEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Today's events beside those of the last release: a change that breaks a consumer, or that cannot
/// read what compacted topics still have, needs a topic of its own.
class CompatibilityTest {

  private static final Path RELEASED = Path.of("src", "test", "resources", "released");
  private static final Map<String, JsonNode> EXAMPLES =
      CommittedFiles.read(RELEASED.resolve("examples"));
  private static final Map<String, JsonNode> SCHEMAS =
      CommittedFiles.read(RELEASED.resolve("schemas"));
  private static final Map<String, ObjectNode> CURRENT = new AsyncApiDocument().schemas();

  static Stream<Arguments> releasedExamples() {
    return EXAMPLES.entrySet().stream()
        .map(example -> Arguments.of(example.getKey().replace(".v1.json", ""), example.getValue()));
  }

  static Stream<Arguments> releasedSchemas() {
    return SCHEMAS.entrySet().stream()
        .map(schema -> Arguments.of(schema.getKey().replace(".json", ""), schema.getValue()));
  }

  @Test
  void theLastReleaseIsKept() {
    assertThat(EXAMPLES).hasSizeGreaterThanOrEqualTo(12);
    assertThat(SCHEMAS).hasSizeGreaterThanOrEqualTo(11);
  }

  @ParameterizedTest
  @MethodSource("releasedExamples")
  void todaysServicesReadWhatWasWritten(String name, JsonNode released) throws IOException {
    Class<? extends Event> type = ExampleEvents.all().get(name).getClass();

    assertThat(EventJson.read(released.toString().getBytes(UTF_8), type)).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("releasedExamples")
  void todaysJsonHasAllThatWasWritten(String name, JsonNode released) {
    JsonNode current = json(EventJson.write(ExampleEvents.all().get(name)));

    assertThat(fields("", current)).containsAll(fields("", released));
  }

  @ParameterizedTest
  @MethodSource("releasedSchemas")
  void nothingThatWasPromisedIsBroken(String name, JsonNode released) {
    assertThat(CURRENT).containsKey(name);
    assertThat(Compatibility.breaks(released, CURRENT.get(name))).isEmpty();
  }

  static Stream<Arguments> breakingChanges() {
    return Stream.of(
        Arguments.of("/notes is gone", change(booking -> properties(booking).remove("notes"))),
        Arguments.of(
            "/version has another type",
            change(booking -> property(booking, "version").put("type", "string"))),
        Arguments.of(
            "/starts_at has another format",
            change(booking -> property(booking, "starts_at").put("format", "date"))),
        Arguments.of(
            "/status is never pending any more",
            change(booking -> ((ArrayNode) property(booking, "status").path("enum")).remove(0))),
        Arguments.of(
            "/version may be absent now",
            change(booking -> removeText((ArrayNode) booking.path("required"), "version"))),
        Arguments.of(
            "/actor is required now",
            change(booking -> ((ArrayNode) booking.path("required")).add("actor"))),
        Arguments.of(
            "/services/*/name is gone",
            change(
                booking ->
                    properties((ObjectNode) property(booking, "services").path("items"))
                        .remove("name"))));
  }

  @ParameterizedTest
  @MethodSource("breakingChanges")
  void aBreakingChangeIsRefused(String expected, JsonNode changed) {
    assertThat(Compatibility.breaks(booking(), changed)).contains(expected);
  }

  static Stream<JsonNode> harmlessChanges() {
    return Stream.of(
        change(booking -> properties(booking).putObject("seat").put("type", "string")),
        change(booking -> ((ArrayNode) property(booking, "status").path("enum")).add("paused")),
        change(booking -> property(booking, "notes").put("description", "remarks")));
  }

  @ParameterizedTest
  @MethodSource("harmlessChanges")
  void aHarmlessChangeIsNot(JsonNode changed) {
    assertThat(Compatibility.breaks(booking(), changed)).isEmpty();
  }

  private static ObjectNode booking() {
    return CURRENT.get("booking-changed");
  }

  private static JsonNode change(Consumer<ObjectNode> change) {
    ObjectNode changed = booking().deepCopy();
    change.accept(changed);
    return changed;
  }

  private static ObjectNode properties(ObjectNode schema) {
    return (ObjectNode) schema.path("properties");
  }

  private static ObjectNode property(ObjectNode schema, String name) {
    return (ObjectNode) properties(schema).path(name);
  }

  private static void removeText(ArrayNode list, String text) {
    for (int index = list.size() - 1; index >= 0; index--) {
      if (list.get(index).asText().equals(text)) {
        list.remove(index);
      }
    }
  }

  /// The pointers of all fields, with `*` for any item of a list.
  private static List<String> fields(String at, JsonNode value) {
    if (value.isArray()) {
      return value.valueStream().flatMap(item -> fields(at + "/*", item).stream()).toList();
    }
    return value.properties().stream()
        .flatMap(
            field -> {
              String pointer = at + "/" + field.getKey();
              return Stream.concat(Stream.of(pointer), fields(pointer, field.getValue()).stream());
            })
        .toList();
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
