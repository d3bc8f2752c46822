package io.slotwright.plumbing.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/// Adds to OpenAPI the problems that an operation's shape implies: an operation with a body can get
/// a malformed one, one with an id can miss, and one that takes `If-Match` can be out of date. The
/// operation itself declares what only it knows, such as its conflicts; every refusal gets its body
/// schema here, unless it declares one of its own.
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DescribedProblems implements OASFilter {

  private static final String SCHEMA = "Problem";

  @Override
  public void filterOpenAPI(OpenAPI api) {
    if (api.getPaths() == null || api.getPaths().getPathItems() == null) {
      return;
    }
    if (api.getComponents() == null) {
      api.setComponents(OASFactory.createComponents());
    }
    api.getComponents().addSchema(SCHEMA, problem());
    api.getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations().values().forEach(operation -> describe(path, operation)));
  }

  private static void describe(String path, Operation operation) {
    byShape(path, operation)
        .forEach(
            (status, when) -> {
              if (!operation.getResponses().hasAPIResponse(status)) {
                operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().description(when));
              }
            });
    operation
        .getResponses()
        .getAPIResponses()
        .forEach(
            (status, answer) -> {
              if (status.startsWith("4") && !hasSchema(answer)) {
                answer.setContent(problemContent());
              }
            });
  }

  private static boolean hasSchema(APIResponse answer) {
    return answer.getContent() != null
        && answer.getContent().getMediaTypes() != null
        && answer.getContent().getMediaTypes().values().stream()
            .anyMatch(media -> media.getSchema() != null);
  }

  private static Map<String, String> byShape(String path, Operation operation) {
    Map<String, String> problems = new TreeMap<>();
    Set<String> parameters = parameters(operation);
    if (path.contains("{")) {
      problems.put("404", "It does not exist, or not in your organisation");
    }
    if (parameters.contains("If-Match")) {
      problems.put("412", "It has changed since you read it");
    }
    if (operation.getRequestBody() != null) {
      problems.put("400", "The body is missing or does not match its Content-Type");
    }
    if (operation.getRequestBody() != null || !parameters.isEmpty()) {
      problems.put("422", "The request breaks rules; see violations");
    }
    return problems;
  }

  /// Parameters that can be invalid in themselves; an id in the path is only not found.
  private static Set<String> parameters(Operation operation) {
    return operation.getParameters() == null
        ? Set.of()
        : operation.getParameters().stream()
            .filter(parameter -> parameter.getIn() != Parameter.In.PATH)
            .map(Parameter::getName)
            .collect(Collectors.toSet());
  }

  /// The response body of a refusal.
  public static Content problemContent() {
    return OASFactory.createContent()
        .addMediaType(
            Problem.MEDIA_TYPE,
            OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("#/components/schemas/" + SCHEMA)));
  }

  /// RFC 9457, with the extension members that all our problems have.
  private static Schema problem() {
    Schema problem =
        OASFactory.createSchema()
            .addType(SchemaType.OBJECT)
            .description("Why the request was refused (RFC 9457); some codes have more members");
    Stream.of("type", "title", "code", "detail", "instance")
        .forEach(name -> problem.addProperty(name, text()).addRequired(name));
    return problem
        .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
        .addRequired("status")
        .addProperty(
            "violations", OASFactory.createSchema().addType(SchemaType.ARRAY).items(violation()));
  }

  private static Schema violation() {
    Schema violation = OASFactory.createSchema().addType(SchemaType.OBJECT);
    Stream.of("pointer", "code", "message")
        .forEach(name -> violation.addProperty(name, text()).addRequired(name));
    return violation;
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(SchemaType.STRING);
  }
}
