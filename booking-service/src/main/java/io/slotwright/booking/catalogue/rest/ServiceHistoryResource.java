package io.slotwright.booking.catalogue.rest;

import io.slotwright.booking.catalogue.flow.ReadServices;
import io.slotwright.plumbing.http.Cursors;
import io.slotwright.plumbing.http.Limit;
import io.slotwright.plumbing.http.Page;
import io.slotwright.plumbing.problem.Problem;
import io.slotwright.plumbing.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What has happened to a service.
@Path("/api/v1/services/{id}/history")
@Tag(name = "Catalogue")
public class ServiceHistoryResource {

  private final ReadServices readServices;
  private final Caller caller;

  ServiceHistoryResource(ReadServices readServices, Caller caller) {
    this.readServices = readServices;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({"operator", "admin"})
  @Operation(
      summary = "Every change of a service of your organisation, oldest first",
      description =
          "Who changed it, when, from what to what. It is kept when the service is deleted.")
  public Uni<Page<ServiceChangeResponse>> history(
      UUID id,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable Integer limit) {
    UUID organisation = caller.organisation();
    int most = Limit.of(limit);
    @Nullable Long after = Cursors.decode(cursor, Long::valueOf);
    return readServices
        .history(id, organisation, after == null ? 0 : after, most + 1)
        .map(found -> found.orElseThrow(() -> Problem.notFound("service")))
        .map(
            found ->
                Page.of(found, most, change -> String.valueOf(change.version()))
                    .map(ServiceChangeResponse::of));
  }
}
