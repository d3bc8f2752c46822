package io.slotwright.testing.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A described operation of an API.
///
/// @param method in lower case
/// @param path with its parameters in braces
/// @param node the document's description of it
public record Operation(String method, String path, JsonNode node) {

  /// An example of a request body.
  public record Example(String name, String mediaType, String body) {}

  /// The examples of its body for all accepted media types: its own and those of the schema.
  public List<Example> examples() {
    return node.path("requestBody").path("content").properties().stream()
        .flatMap(content -> Stream.concat(own(content), ofSchema(content)))
        .toList();
  }

  private static Stream<Example> own(Map.Entry<String, JsonNode> content) {
    return content.getValue().path("examples").properties().stream()
        .map(
            example ->
                new Example(
                    example.getKey(), content.getKey(), text(example.getValue().path("value"))));
  }

  private static Stream<Example> ofSchema(Map.Entry<String, JsonNode> content) {
    return content
        .getValue()
        .path("schema")
        .path("examples")
        .valueStream()
        .map(example -> new Example("of the schema", content.getKey(), text(example)));
  }

  public boolean hasBody() {
    return node.has("requestBody");
  }

  /// The request URI: parameters have the values of their examples. A path parameter without one
  /// gets the value that `ids` returns for its name; a query parameter without one is omitted.
  public String uri(UnaryOperator<String> ids) {
    String filled = path;
    StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
    for (JsonNode parameter : node.path("parameters")) {
      String name = parameter.path("name").asText();
      switch (parameter.path("in").asText()) {
        case "path" -> filled = filled.replace("{" + name + "}", example(parameter, ids));
        case "query" -> {
          if (parameter.has("example")) {
            query.add(name + "=" + parameter.path("example").asText());
          }
        }
        default -> {}
      }
    }
    return filled + query;
  }

  private static String example(JsonNode parameter, UnaryOperator<String> ids) {
    return parameter.has("example")
        ? parameter.path("example").asText()
        : ids.apply(parameter.path("name").asText());
  }

  /// The names of its path, query and header parameters.
  public Set<String> parameters() {
    return node.path("parameters")
        .valueStream()
        .map(parameter -> parameter.path("name").asText())
        .collect(Collectors.toSet());
  }

  /// The described response statuses.
  public Set<Integer> statuses() {
    return node.path("responses").properties().stream()
        .map(response -> Integer.valueOf(response.getKey()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// The statuses of refusals that such an operation must be able to return but does not describe:
  /// for missing resources, for malformed or invalid input, and for version conflicts.
  public Set<Integer> refusalsNotDescribed() {
    Set<Integer> missing = new TreeSet<>();
    if (path.contains("{")) {
      missing.add(404);
    }
    if (hasBody()) {
      missing.addAll(Set.of(400, 422));
    }
    if (parameters().contains("If-Match")) {
      missing.add(412);
    }
    missing.removeAll(statuses());
    return missing;
  }

  /// The statuses of success: several of an operation that creates or replaces, or that has a dry
  /// run.
  public List<Integer> successStatuses() {
    List<Integer> successes = statuses().stream().filter(status -> status < 300).toList();
    if (successes.isEmpty()) {
      throw new AssertionError("%s should have a success".formatted(this));
    }
    return successes;
  }

  /// The schema of the body in `example`.
  public JsonNode bodySchema(Example example) {
    return node.path("requestBody").path("content").path(example.mediaType()).path("schema");
  }

  JsonNode answerSchema(int status) {
    return answer(status).path("schema");
  }

  /// Whether the operation itself shows an example of this response, not only its schema.
  boolean showsAnswer(int status) {
    return answer(status).has("example");
  }

  private JsonNode answer(int status) {
    return node.path("responses")
        .path(String.valueOf(status))
        .path("content")
        .path("application/json");
  }

  private static String text(JsonNode value) {
    return value.isTextual() ? value.asText() : value.toString();
  }

  @Override
  public String toString() {
    return method.toUpperCase(Locale.ROOT) + " " + path;
  }
}
