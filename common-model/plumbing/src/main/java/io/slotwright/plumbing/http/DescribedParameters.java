package io.slotwright.plumbing.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/// Adds the types of query parameters to OpenAPI. Resources declare strings, which [Query] parses;
/// each name has the same type in all services.
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DescribedParameters implements OASFilter {

  private static final Set<String> DATES = Set.of("from", "to", "week_start");
  private static final Set<String> FLAGS =
      Set.of(
          "active",
          "displaced",
          "dry_run",
          "force",
          "include_transparent",
          "keep_booked",
          "keep_changed");
  private static final Set<String> NUMBERS = Set.of("duration_minutes", "limit");

  @Override
  public Parameter filterParameter(Parameter parameter) {
    if (parameter.getIn() == Parameter.In.QUERY && parameter.getSchema() != null) {
      describe(parameter.getName(), parameter.getSchema());
    }
    return parameter;
  }

  private static void describe(String name, Schema schema) {
    if (NUMBERS.contains(name)) {
      schema.setType(List.of(SchemaType.INTEGER));
      schema.setMinimum(BigDecimal.ONE);
    } else if (FLAGS.contains(name)) {
      schema.setType(List.of(SchemaType.BOOLEAN));
    } else if (DATES.contains(name)) {
      schema.setFormat("date");
    } else if (name.equals("time")) {
      schema.setFormat("date-time");
    } else if (name.endsWith("_id")) {
      schema.setFormat("uuid");
    }
  }
}
