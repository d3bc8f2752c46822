package io.slotwright.schedule.schema.rest;

import io.slotwright.plumbing.problem.Problem;
import io.slotwright.schedule.schema.json.PublishedSchema;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/schemas")
@Tag(name = "Schemas")
class SchemaResource {

  private static final String MEDIA_TYPE = "application/schema+json";

  @GET
  @Path("{name}")
  @PermitAll
  @Produces(MEDIA_TYPE)
  @Operation(summary = "Read a JSON Schema (draft 2020-12): weekly-template or date-override")
  @APIResponse(
      responseCode = "200",
      description = "The schema",
      content =
          @Content(
              mediaType = MEDIA_TYPE,
              schema = @Schema(type = SchemaType.OBJECT),
              example = SchemaExamples.WEEKLY_TEMPLATE))
  public String get(@RestPath String name) {
    return PublishedSchema.named(name).orElseThrow(() -> Problem.notFound("schema")).text();
  }
}
