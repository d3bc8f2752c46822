package io.slotwright.calendar.rebuild.rest;

import io.slotwright.calendar.rebuild.flow.StartRebuild;
import io.slotwright.plumbing.idempotency.RequestKey;
import io.slotwright.plumbing.problem.Refusals;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// Rebuilds of the read model.
@Path(RebuildResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
class RebuildResource {

  static final String PATH = "/api/v1/calendar/rebuild";

  private final StartRebuild rebuilds;

  RebuildResource(StartRebuild rebuilds) {
    this.rebuilds = rebuilds;
  }

  @POST
  @RolesAllowed("admin")
  @Operation(
      summary = "Rebuild all calendars from the events of the other services",
      description =
          "Calendars are served and follow events meanwhile. At the end all of them change at one"
              + " moment, with a new epoch and a higher version. A rebuild that fails changes"
              + " nothing.")
  @APIResponse(
      responseCode = "202",
      description = "The rebuild has begun; its progress is at Location",
      content = @Content(schema = @Schema(implementation = RebuildResponse.class)))
  @APIResponse(responseCode = "409", description = "rebuild-running: one rebuild at a time")
  public Uni<RestResponse<RebuildResponse>> start(
      @RestHeader("Idempotency-Key") @Nullable String key) {
    return rebuilds
        .start(new RequestKey("calendar-rebuild", key, ""))
        .map(Refusals::accepted)
        .chain(this::get)
        .map(
            begun ->
                ResponseBuilder.create(RestResponse.Status.ACCEPTED, begun)
                    .location(URI.create(PATH))
                    .build());
  }

  @GET
  @RolesAllowed("admin")
  @Operation(
      summary = "Read the progress or the result of the newest rebuild",
      description =
          "`state` is `never`, `running`, `done` or `failed`. A rebuild whose replica ended fails"
              + " with the reason `interrupted`.")
  public Uni<RebuildResponse> get() {
    return rebuilds
        .newest()
        .map(newest -> newest.map(RebuildResponse::of).orElse(RebuildResponse.NEVER));
  }
}
