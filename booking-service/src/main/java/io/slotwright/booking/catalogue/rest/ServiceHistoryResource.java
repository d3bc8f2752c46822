package io.slotwright.booking.catalogue.rest;

import io.slotwright.booking.catalogue.flow.ReadServices;
import io.slotwright.plumbing.http.Page;
import io.slotwright.plumbing.http.Query;
import io.slotwright.plumbing.http.Query.Field;
import io.slotwright.plumbing.problem.Problem;
import io.slotwright.plumbing.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The history of a service.
@Path("/api/v1/services/{id}/history")
@Tag(name = "Catalogue")
class ServiceHistoryResource {

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
      @RestPath UUID id,
      @RestQuery("cursor") @Nullable String cursor,
      @RestQuery("limit") @Nullable String limit) {
    UUID organisation = caller.organisation();
    Query query = new Query();
    Field<Integer> asked = query.limit(limit);
    Field<Long> after = query.cursor(cursor, Long::valueOf);
    query.check();
    int most = asked.get();
    return readServices
        .history(id, organisation, after.or(0L), most + 1)
        .map(found -> found.orElseThrow(() -> Problem.notFound("service")))
        .map(
            found ->
                Page.of(found, most, change -> String.valueOf(change.version()))
                    .map(ServiceChangeResponse::of));
  }
}
