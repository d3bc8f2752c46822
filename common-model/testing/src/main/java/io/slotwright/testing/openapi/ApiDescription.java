package io.slotwright.testing.openapi;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.slotwright.common.pattern.EcmaPattern;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/// The OpenAPI document of a service (version 3.1, whose schemas are JSON Schema).
///
/// @param document the whole document
public record ApiDescription(JsonNode document) {

  private static final SchemaValidatorsConfig VALIDATION =
      SchemaValidatorsConfig.builder()
          .regularExpressionFactory(pattern -> EcmaPattern.found(pattern)::test)
          .build();

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  /// The document of the service at RestAssured's address.
  public static ApiDescription ofRunningService() {
    return new ApiDescription(
        read(given().get("/q/openapi?format=json").then().statusCode(200).extract().asString()));
  }

  /// The name of the service: the title without that of the suite.
  public String service() {
    return document.path("info").path("title").asText().replaceFirst("^Slotwright ", "");
  }

  public List<Operation> operations() {
    return document.path("paths").properties().stream()
        .flatMap(
            path ->
                path.getValue().properties().stream()
                    .filter(method -> METHODS.contains(method.getKey()))
                    .map(method -> operation(path.getKey(), method.getKey(), method.getValue())))
        .toList();
  }

  /// With its body schemas inlined.
  private Operation operation(String path, String method, JsonNode described) {
    JsonNode whole = described.deepCopy();
    for (JsonNode content : whole.path("requestBody").path("content")) {
      if (content instanceof ObjectNode media && media.has("schema")) {
        media.set("schema", resolved(media.path("schema")));
      }
    }
    return new Operation(method, path, whole);
  }

  /// The target of a reference, or `schema` itself.
  public JsonNode resolved(JsonNode schema) {
    return schema.has("$ref") ? document.at(schema.path("$ref").asText().substring(1)) : schema;
  }

  /// Violations of the schema that `operation` declares for `answer`; empty when it declares none.
  public List<String> mistakes(Operation operation, int status, String answer) {
    JsonNode schema = operation.answerSchema(status);
    return schema.isMissingNode() ? List.of() : mistakes(schema, read(answer));
  }

  /// [Operation#refusalsNotDescribed] of all operations.
  public List<String> refusalsNotDescribed() {
    return operations().stream()
        .flatMap(
            operation ->
                operation.refusalsNotDescribed().stream()
                    .map(status -> "%s does not describe %d".formatted(operation, status)))
        .toList();
  }

  /// The operations without an example response, and the example responses that violate their own
  /// schema. A list may show an example of its items.
  public List<String> answersNotShown() {
    return operations().stream()
        .flatMap(
            operation ->
                operation.successStatuses().stream()
                    .filter(status -> !operation.answerSchema(status).isMissingNode())
                    .flatMap(status -> answersNotShown(operation, status)))
        .toList();
  }

  private Stream<String> answersNotShown(Operation operation, int status) {
    if (operation.showsAnswer(status)) {
      return Stream.empty();
    }
    JsonNode schema = oneOf(operation.answerSchema(status));
    List<JsonNode> examples = schema.path("examples").valueStream().toList();
    return examples.isEmpty()
        ? Stream.of("%s shows no answer".formatted(operation))
        : examples.stream()
            .flatMap(example -> mistakes(schema, example).stream())
            .map(mistake -> "%s shows %s".formatted(operation, mistake));
  }

  /// The item schema of a page, or the schema itself.
  private JsonNode oneOf(JsonNode schema) {
    JsonNode whole = resolved(schema);
    JsonNode properties = whole.path("properties");
    return properties.has("next_cursor") && properties.has("items")
        ? resolved(properties.path("items").path("items"))
        : whole;
  }

  /// The patterns that are not anchored, though a service matches whole values, or that are none of
  /// ECMA-262.
  public List<String> looselyDescribed() {
    return document.findValues("pattern").stream()
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .filter(pattern -> !isWhole(pattern))
        .distinct()
        .toList();
  }

  private static boolean isWhole(String pattern) {
    try {
      EcmaPattern.found(pattern);
      return pattern.startsWith("^") && pattern.endsWith("$");
    } catch (PatternSyntaxException onlyJavas) {
      return false;
    }
  }

  private List<String> mistakes(JsonNode schema, JsonNode value) {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(withComponents(schema), VALIDATION)
        .validate(value)
        .stream()
        .map(ValidationMessage::getMessage)
        .toList();
  }

  /// References of the schema point into the document's components.
  private JsonNode withComponents(JsonNode schema) {
    ObjectNode whole = schema.deepCopy();
    return whole.set("components", document.path("components"));
  }

  public static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException notJson) {
      throw new AssertionError("Not JSON: " + json, notJson);
    }
  }
}
