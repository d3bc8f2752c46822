package io.slotwright.plumbing.http;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/// Marks in OpenAPI the properties that a response always has: the components of its record that
/// are neither [Nullable] nor left out by [JsonInclude]. Requests, and what is part of both
/// directions, keep the properties that their constraints require.
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DescribedResponses implements OASFilter {

  private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
  private static final DotName JSON_INCLUDE = DotName.createSimple(JsonInclude.class);
  private static final SnakeCaseStrategy WIRE_NAMES = new SnakeCaseStrategy();

  private final List<ClassInfo> records;

  /// @param index of all classes of the service
  public DescribedResponses(IndexView index) {
    this.records =
        index.getKnownClasses().stream()
            .filter(ClassInfo::isRecord)
            .filter(type -> type.name().toString().startsWith("io.slotwright."))
            .toList();
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    if (api.getPaths() == null
        || api.getComponents() == null
        || api.getComponents().getSchemas() == null) {
      return;
    }
    Map<String, Schema> schemas = api.getComponents().getSchemas();
    Set<String> ofRequests = ofRequests(api, schemas);
    schemas.forEach(
        (name, schema) -> {
          if (!ofRequests.contains(name) && schema.getProperties() != null) {
            require(name, schema);
          }
        });
  }

  /// A schema is named after its record; that of a generic record has its argument appended. Where
  /// several records fit, a property is required if all of them have it always.
  private void require(String name, Schema schema) {
    List<Set<String>> always =
        records.stream()
            .filter(type -> name.startsWith(type.simpleName()))
            .filter(type -> wireNames(type.recordComponents().stream()).equals(properties(schema)))
            .map(DescribedResponses::alwaysThere)
            .toList();
    if (always.isEmpty()) {
      return;
    }
    List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
    schema.getProperties().keySet().stream()
        .filter(property -> !required.contains(property))
        .filter(property -> always.stream().allMatch(names -> names.contains(property)))
        .toList()
        .forEach(schema::addRequired);
  }

  private static Set<String> properties(Schema schema) {
    return schema.getProperties().keySet();
  }

  private static Set<String> wireNames(Stream<RecordComponentInfo> components) {
    return components.map(component -> WIRE_NAMES.translate(component.name())).collect(toSet());
  }

  private static Set<String> alwaysThere(ClassInfo type) {
    return wireNames(type.recordComponents().stream().filter(DescribedResponses::isAlwaysThere));
  }

  private static boolean isAlwaysThere(RecordComponentInfo component) {
    FieldInfo field = component.declaringClass().field(component.name());
    return !field.type().hasAnnotation(NULLABLE) && !field.hasAnnotation(JSON_INCLUDE);
  }

  private static Set<String> ofRequests(OpenAPI api, Map<String, Schema> schemas) {
    Set<String> found = new HashSet<>();
    api.getPaths().getPathItems().values().stream()
        .flatMap(item -> item.getOperations().values().stream())
        .map(Operation::getRequestBody)
        .filter(body -> body != null && body.getContent() != null)
        .flatMap(body -> body.getContent().getMediaTypes().values().stream())
        .forEach(media -> follow(media.getSchema(), schemas, found));
    return found;
  }

  private static void follow(
      @Nullable Schema schema, Map<String, Schema> schemas, Set<String> found) {
    if (schema == null) {
      return;
    }
    String ref = schema.getRef();
    if (ref != null) {
      String name = ref.substring(ref.lastIndexOf('/') + 1);
      if (found.add(name)) {
        follow(schemas.get(name), schemas, found);
      }
    }
    parts(schema).forEach(part -> follow(part, schemas, found));
  }

  private static Stream<Schema> parts(Schema schema) {
    Stream<Collection<Schema>> groups =
        Stream.of(
            schema.getProperties() == null ? List.of() : schema.getProperties().values(),
            orEmpty(schema.getAllOf()),
            orEmpty(schema.getAnyOf()),
            orEmpty(schema.getOneOf()));
    Stream<Schema> elements =
        Stream.concat(
            Stream.ofNullable(schema.getItems()),
            Stream.ofNullable(schema.getAdditionalPropertiesSchema()));
    return Stream.concat(elements, groups.flatMap(Collection::stream));
  }

  private static List<Schema> orEmpty(@Nullable List<Schema> schemas) {
    return schemas == null ? List.of() : schemas;
  }
}
