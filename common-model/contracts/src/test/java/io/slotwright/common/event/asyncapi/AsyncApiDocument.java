package io.slotwright.common.event.asyncapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.slotwright.common.event.Event;
import io.slotwright.common.event.ExampleEvents;
import io.slotwright.common.event.Topic;
import io.slotwright.common.event.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// The AsyncAPI 3 document of the suite's topics, and the JSON Schema of each event.
final class AsyncApiDocument {

  static final String ADDRESS = "https://slotwright.example/schemas/events/";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

  private final Map<String, Event> examples = ExampleEvents.all();
  private final RecordDocumentation documentation = new RecordDocumentation();

  /// The schemas by the names of their files, such as `booking-changed`.
  Map<String, ObjectNode> schemas() {
    Map<String, ObjectNode> schemas = new TreeMap<>();
    for (Topic topic : Topics.ofEvents()) {
      String name = fileName(topic.event());
      ObjectNode schema = JSON.createObjectNode();
      schema.put("$schema", DRAFT).put("$id", ADDRESS + name + ".json");
      schemas.put(name, schema.setAll(schema(topic.event())));
    }
    return schemas;
  }

  ObjectNode document() {
    ObjectNode document = frame();
    for (Topic topic : Topics.all()) {
      addChannel(document, topic);
      addOperation(document, topic);
    }
    for (Topic topic : Topics.ofEvents()) {
      addMessage(document, topic);
    }
    return document;
  }

  private static ObjectNode frame() {
    try (InputStream frame = AsyncApiDocument.class.getResourceAsStream("/asyncapi/frame.json")) {
      return (ObjectNode) JSON.readTree(frame);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void addChannel(ObjectNode document, Topic topic) {
    ObjectNode channel = document.withObject("/channels").putObject(channelName(topic));
    channel.put("address", topic.name());
    channel.put("title", topic.subject());
    channel.put("description", description(topic));
    String message = messageName(topic);
    channel
        .putObject("messages")
        .putObject(message)
        .put("$ref", "#/components/messages/" + message);
    if (topic.event() == null || isPersonal(schema(topic.event()))) {
      channel.putArray("tags").addObject().put("name", "personal-data");
    }
    ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
    kafka.put("topic", topic.name()).put("partitions", Topic.PARTITIONS);
    ObjectNode settings = kafka.putObject("topicConfiguration");
    switch (topic.retention()) {
      case Topic.Retention.Compacted _ -> settings.putArray("cleanup.policy").add("compact");
      case Topic.Retention.Limited(Duration time) -> {
        settings.putArray("cleanup.policy").add("delete");
        settings.put("retention.ms", time.toMillis());
      }
    }
    kafka.put("bindingVersion", "0.5.0");
  }

  private static String description(Topic topic) {
    String kept =
        switch (topic.retention()) {
          case Topic.Retention.Compacted _ ->
              "Compacted: the latest record of each key is kept for ever, so that its records from"
                  + " the beginning are the whole state. Nothing is deleted by a record without a"
                  + " value: what is gone says so in its event.";
          case Topic.Retention.Limited(Duration time) ->
              "Records are kept for %d %s."
                  .formatted(time.toDays(), time.toDays() == 1 ? "day" : "days");
        };
    return "Key: %s. Records with the same key are in order. %s".formatted(topic.keyedBy(), kept);
  }

  private static void addOperation(ObjectNode document, Topic topic) {
    ObjectNode operation =
        document.withObject("/operations").putObject("publish-" + channelName(topic));
    operation.put("action", "send");
    operation.putObject("channel").put("$ref", "#/channels/" + channelName(topic));
  }

  private void addMessage(ObjectNode document, Topic topic) {
    Class<? extends Event> type = topic.event();
    ObjectNode message = document.withObject("/components/messages").putObject(messageName(topic));
    message.put("name", fileName(type)).put("title", type.getSimpleName());
    message.put("summary", documentation.of(type)).put("contentType", "application/json");
    message.putObject("headers").put("$ref", "#/components/schemas/CloudEvent");
    message.putObject("payload").put("$ref", "#/components/schemas/" + type.getSimpleName());
    message.putObject("bindings").putObject("kafka").set("key", key(topic));
    message.withObject("/bindings/kafka").put("bindingVersion", "0.5.0");
    examplesOf(type)
        .forEach(
            (name, event) -> {
              ObjectNode example = message.withArray("/examples").addObject();
              example.put("name", name);
              example.putObject("headers").put("ce_type", event.type());
              example.set("payload", approved(name));
            });
    document.withObject("/components/schemas").set(type.getSimpleName(), schema(type));
  }

  private ObjectNode key(Topic topic) {
    String example = examplesOf(topic.event()).values().iterator().next().key();
    ObjectNode key = JSON.createObjectNode().put("type", "string");
    if (isId(example)) {
      key.put("format", "uuid");
    }
    key.put("description", topic.keyedBy()).putArray("examples").add(example);
    return key;
  }

  /// By what the sources say of the fields.
  private static boolean isPersonal(ObjectNode schema) {
    return schema.findValuesAsText("description").stream()
        .anyMatch(text -> text.contains("Personal data"));
  }

  private static boolean isId(String text) {
    try {
      return UUID.fromString(text).toString().equals(text);
    } catch (IllegalArgumentException other) {
      return false;
    }
  }

  private ObjectNode schema(Class<? extends Event> type) {
    List<JsonNode> approved =
        examplesOf(type).keySet().stream().map(AsyncApiDocument::approved).toList();
    return new EventSchema(type, approved, documentation).schema();
  }

  private Map<String, Event> examplesOf(Class<? extends Event> type) {
    Map<String, Event> found = new TreeMap<>(examples);
    found.values().removeIf(event -> event.getClass() != type);
    return found;
  }

  private static JsonNode approved(String name) {
    try {
      return JSON.readTree(ExampleEvents.approved(name));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String channelName(Topic topic) {
    return topic.event() == null ? topic.writer() + "-dead-letter" : topic.subject();
  }

  private static String messageName(Topic topic) {
    return topic.event() == null ? "DeadLetter" : topic.event().getSimpleName();
  }

  static String fileName(Class<? extends Event> type) {
    return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
