package io.slotwright.testing.fuzz;

import static io.slotwright.testing.fuzz.Request.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.slotwright.testing.openapi.ApiDescription;
import io.slotwright.testing.openapi.Operation;
import io.slotwright.testing.openapi.Operation.Example;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Valid requests: the examples of a description, with references to existing resources.
///
/// @param headers added to each, such as the caller's credentials
public record Samples(Things things, Map<String, String> headers) {

  private static final byte[] NOTHING = {};

  /// One that succeeds without a body.
  public Request without(Operation operation) {
    Request request = new Request(operation, Map.of(), Map.of(), headers, NOTHING, false);
    for (JsonNode parameter : operation.node().path("parameters")) {
      request = with(request, parameter);
    }
    return request;
  }

  /// One with the body of `example`.
  public Request with(Operation operation, Example example) {
    Request request = without(operation).withHeader(Request.CONTENT_TYPE, example.mediaType());
    return request.withBody(
        isJson(example)
            ? filledIn(operation, ApiDescription.read(example.body())).toString()
            : example.body());
  }

  static boolean isJson(Example example) {
    return example.mediaType().endsWith("json");
  }

  private Request with(Request request, JsonNode parameter) {
    String name = parameter.path("name").asText();
    Optional<String> value =
        things
            .value(request.operation(), name)
            .or(() -> Optional.ofNullable(parameter.get("example")).map(JsonNode::asText));
    return switch (parameter.path("in").asText()) {
      case "path" -> request.withPath(name, encoded(value.orElseThrow(() -> unknown(name))));
      case "query" ->
          value.map(each -> request.withQuery(name, List.of(encoded(each)))).orElse(request);
      case "header" -> value.map(each -> request.withHeader(name, each)).orElse(request);
      default -> request;
    };
  }

  private static AssertionError unknown(String name) {
    return new AssertionError("Say what %s is".formatted(name));
  }

  private JsonNode filledIn(Operation operation, JsonNode body) {
    return switch (body) {
      case ObjectNode object -> {
        Map<String, JsonNode> filled = new LinkedHashMap<>();
        object
            .properties()
            .forEach(
                field ->
                    filled.put(
                        field.getKey(), filledIn(operation, field.getKey(), field.getValue())));
        yield object.objectNode().setAll(filled);
      }
      case ArrayNode array -> {
        ArrayNode filled = array.arrayNode();
        array.forEach(element -> filled.add(filledIn(operation, element)));
        yield filled;
      }
      default -> body;
    };
  }

  private JsonNode filledIn(Operation operation, String name, JsonNode value) {
    if (value.isTextual()) {
      return things.value(operation, name).<JsonNode>map(TextNode::valueOf).orElse(value);
    }
    if (value instanceof ArrayNode array && !array.isEmpty() && array.get(0).isTextual()) {
      return things
          .value(operation, name)
          .<JsonNode>map(each -> array.arrayNode().add(each))
          .orElse(array);
    }
    return filledIn(operation, value);
  }
}
