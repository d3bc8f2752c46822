package io.slotwright.schedule.post.rest;

import io.slotwright.plumbing.problem.Refusals;
import io.slotwright.plumbing.security.Caller;
import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.post.flow.GenerateDays;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/service-points")
@Tag(name = "Slots")
class GenerationResource {

  private final GenerateDays generate;
  private final Caller caller;

  GenerationResource(GenerateDays generate, Caller caller) {
    this.generate = generate;
    this.caller = caller;
  }

  @POST
  @Path("{id}/generate")
  @RolesAllowed({"operator", "admin"})
  @Operation(
      summary = "Generate all days of all posts of a service point",
      description =
          """
          From today to the end of the horizon, in batches of posts: finished batches stay when a \
          later one fails. Changes and publishes nothing where the days are up to date.""")
  public Uni<GenerationResponse> generate(@RestPath UUID id) {
    return generate
        .ofServicePoint(Target.of(id, caller.organisation()))
        .map(Refusals::accepted)
        .map(GenerationResponse::of);
  }
}
