package io.slotwright.common.event.asyncapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.slotwright.common.event.Event;
import io.slotwright.common.event.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The JSON Schema of an event: types from the record, what is required from trying to read the
/// examples without it, and descriptions from the sources.
///
/// It uses only what draft-07, which AsyncAPI includes, and draft 2020-12 have in common.
final class EventSchema {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Map<Class<?>, String> SCALARS =
      Map.of(
          UUID.class, "{\"type\": \"string\", \"format\": \"uuid\"}",
          Instant.class, "{\"type\": \"string\", \"format\": \"date-time\"}",
          LocalDate.class, "{\"type\": \"string\", \"format\": \"date\"}",
          LocalTime.class, "{\"type\": \"string\", \"pattern\": \"^[0-2][0-9]:[0-5][0-9]$\"}",
          ZoneId.class, "{\"type\": \"string\"}",
          String.class, "{\"type\": \"string\"}",
          int.class, "{\"type\": \"integer\"}",
          Integer.class, "{\"type\": \"integer\"}",
          long.class, "{\"type\": \"integer\"}",
          Long.class, "{\"type\": \"integer\"}");

  private static final String BOOLEAN = "{\"type\": \"boolean\"}";

  private final Class<? extends Event> type;
  private final List<JsonNode> examples;
  private final RecordDocumentation documentation;

  /// @param examples events of this type; together they have every object that such an event may
  /// have
  EventSchema(
      Class<? extends Event> type, List<JsonNode> examples, RecordDocumentation documentation) {
    this.type = type;
    this.examples = examples;
    this.documentation = documentation;
  }

  ObjectNode schema() {
    return ofRecord(type, "");
  }

  private ObjectNode ofRecord(Class<?> described, String pointer) {
    ObjectNode schema = titled(described, "object");
    ArrayNode required = schema.putArray("required");
    ObjectNode properties = schema.putObject("properties");
    for (RecordComponent component : described.getRecordComponents()) {
      String name = SnakeCaseStrategy.INSTANCE.translate(component.getName());
      properties.set(name, ofComponent(component, pointer + "/" + name));
      if (isRequired(pointer, name)) {
        required.add(name);
      }
    }
    return schema;
  }

  private ObjectNode ofComponent(RecordComponent component, String pointer) {
    ObjectNode schema = ofType(component.getGenericType(), pointer);
    describe(schema, documentation.of(component.getDeclaringRecord(), component.getName()));
    if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
      JsonNode only = schema.path("type");
      schema.putArray("type").add(only).add("null");
    }
    return schema;
  }

  private ObjectNode ofType(Type described, String pointer) {
    return switch (described) {
      case Class<?> scalar when SCALARS.containsKey(scalar) -> read(SCALARS.get(scalar));
      case Class<?> truth when truth == boolean.class || truth == Boolean.class -> read(BOOLEAN);
      case Class<?> kind when kind.isEnum() -> ofEnum(kind);
      case Class<?> nested when nested.isRecord() -> ofRecord(nested, pointer);
      case ParameterizedType list when list.getRawType() == List.class -> {
        ObjectNode schema = read("{\"type\": \"array\"}");
        schema.set("items", ofType(list.getActualTypeArguments()[0], pointer + "/0"));
        yield schema;
      }
      case ParameterizedType map when map.getRawType() == Map.class -> {
        ObjectNode schema = read("{\"type\": \"object\"}");
        schema.set("additionalProperties", ofType(map.getActualTypeArguments()[1], pointer));
        yield schema;
      }
      default -> throw new IllegalArgumentException("No schema for " + described);
    };
  }

  private ObjectNode ofEnum(Class<?> kind) {
    ObjectNode schema = titled(kind, "string");
    ArrayNode words = schema.putArray("enum");
    for (Object constant : kind.getEnumConstants()) {
      words.add(JSON.<JsonNode>valueToTree(constant));
    }
    return schema;
  }

  private boolean isRequired(String pointer, String name) {
    List<JsonNode> having =
        examples.stream().filter(example -> example.at(pointer).isObject()).toList();
    if (having.isEmpty()) {
      throw new IllegalStateException("No example of %s has %s".formatted(type, pointer));
    }
    return having.stream().anyMatch(example -> !isReadable(without(example, pointer, name)));
  }

  private static JsonNode without(JsonNode example, String pointer, String name) {
    JsonNode shorter = example.deepCopy();
    ((ObjectNode) shorter.at(JsonPointer.compile(pointer))).remove(name);
    return shorter;
  }

  private boolean isReadable(JsonNode event) {
    try {
      EventJson.read(JSON.writeValueAsBytes(event), type);
      return true;
    } catch (IOException incomplete) {
      return false;
    }
  }

  private ObjectNode titled(Class<?> described, String type) {
    ObjectNode schema = JSON.createObjectNode();
    schema.put("title", described.getSimpleName()).put("type", type);
    describe(schema, documentation.of(described));
    return schema;
  }

  private static void describe(ObjectNode schema, String text) {
    if (!text.isEmpty()) {
      schema.put("description", text);
    }
  }

  private static ObjectNode read(String schema) {
    try {
      return (ObjectNode) JSON.readTree(schema);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
