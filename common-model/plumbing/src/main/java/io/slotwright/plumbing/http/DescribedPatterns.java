package io.slotwright.plumbing.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// Anchors patterns in OpenAPI. Bean Validation matches whole values; a pattern of JSON Schema
/// matches anywhere in a value (JSON Schema 2020-12, validation, section 6.3.3).
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DescribedPatterns implements OASFilter {

  @Override
  public Schema filterSchema(Schema schema) {
    String pattern = schema.getPattern();
    if (pattern != null && !(pattern.startsWith("^") && pattern.endsWith("$"))) {
      schema.setPattern("^(?:" + pattern + ")$");
    }
    return schema;
  }
}
