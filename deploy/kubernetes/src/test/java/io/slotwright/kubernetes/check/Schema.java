package io.slotwright.kubernetes.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;

/// The schema of a kind that an operator brings: structure, and rules in CEL.
///
/// @param apiVersion of the objects that it describes
/// @param structure as in the CustomResourceDefinition
record Schema(String apiVersion, ObjectNode structure, JsonSchema strict) {

  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4);

  private static final ObjectMapper JSON = new ObjectMapper();

  /// Empty when there is no file for the kind.
  static Optional<Schema> of(String kind) {
    try (InputStream file = Schema.class.getResourceAsStream("/schemas/" + kind + ".json")) {
      return file == null ? Optional.empty() : Optional.of(read(JSON.readTree(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Schema read(JsonNode document) {
    ObjectNode structure = (ObjectNode) document.path("schema");
    ObjectNode strict = structure.deepCopy();
    refuseUnknownFields(strict);
    return new Schema(
        document.path("group").asText() + "/" + document.path("version").asText(),
        structure,
        SCHEMAS.getSchema(strict));
  }

  /// An API server drops what a schema does not name; a client that is strict refuses it.
  private static void refuseUnknownFields(JsonNode node) {
    if (!(node instanceof ObjectNode schema)) {
      return;
    }
    boolean isOpen = schema.path("x-kubernetes-preserve-unknown-fields").asBoolean();
    if (schema.has("properties") && !schema.has("additionalProperties") && !isOpen) {
      schema.put("additionalProperties", false);
    }
    schema.path("properties").forEach(Schema::refuseUnknownFields);
    refuseUnknownFields(schema.path("items"));
    refuseUnknownFields(schema.path("additionalProperties"));
  }

  Stream<String> structuralFaults(ObjectNode object) {
    return strict.validate(object).stream()
        .map(each -> each.getInstanceLocation() + " " + each.getMessage());
  }
}
