package io.slotwright.schedule.schema.rest;

import io.slotwright.plumbing.problem.Problem;
import io.slotwright.schedule.schema.json.PublishedSchema;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/schemas")
@Tag(name = "Schemas")
class SchemaResource {

  @GET
  @Path("{name}")
  @PermitAll
  @Produces("application/schema+json")
  @Operation(summary = "Read a JSON Schema (draft 2020-12): weekly-template or date-override")
  public String get(@RestPath String name) {
    return PublishedSchema.named(name).orElseThrow(() -> Problem.notFound("schema")).text();
  }
}
