package io.slotwright.testing.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One operation of an API as it is described.
///
/// @param method in lower case
/// @param path with its parameters in braces
/// @param node what the document says of it
public record Operation(String method, String path, JsonNode node) {

  /// An example of a request's body.
  public record Example(String name, String mediaType, String body) {}

  /// The examples of its body, of all media types that it takes: its own, and those of the schema.
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
    return ApiDescription.stream(content.getValue().path("schema").path("examples"))
        .map(example -> new Example("of the schema", content.getKey(), text(example)));
  }

  public boolean hasBody() {
    return node.has("requestBody");
  }

  /// Where to send it: parameters have the values of their examples and, in the path, for want of
  /// one, what `ids` gives for its name. Parameters in the query that have no example are left out.
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

  /// The names of its parameters in the path, the query and the headers.
  public Set<String> parameters() {
    return ApiDescription.stream(node.path("parameters"))
        .map(parameter -> parameter.path("name").asText())
        .collect(Collectors.toSet());
  }

  /// The statuses that it answers with by its description.
  public Set<Integer> statuses() {
    return node.path("responses").properties().stream()
        .map(response -> Integer.valueOf(response.getKey()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Those of the refusals that such an operation cannot do without that its description lacks: for
  /// what is not there, for what cannot be read or meant, for what has changed.
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

  /// The one that says that all is well.
  public int successStatus() {
    return statuses().stream()
        .filter(status -> status < 300)
        .min(Comparator.naturalOrder())
        .orElseThrow(() -> new AssertionError("%s should have a success".formatted(this)));
  }

  /// The schema of a body such as `example`.
  public JsonNode bodySchema(Example example) {
    return node.path("requestBody").path("content").path(example.mediaType()).path("schema");
  }

  JsonNode answerSchema(int status) {
    return answer(status).path("schema");
  }

  /// Whether its own description shows an answer, not only that of what it answers with.
  boolean showsAnswer() {
    return answer(successStatus()).has("example");
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
