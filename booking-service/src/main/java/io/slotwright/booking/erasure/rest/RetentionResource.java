package io.slotwright.booking.erasure.rest;

import io.slotwright.booking.erasure.flow.SetRetention;
import io.slotwright.plumbing.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// For how long an organisation keeps its customers.
@Path("/api/v1/organisation/retention")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
class RetentionResource {

  private final SetRetention setRetention;
  private final Caller caller;

  RetentionResource(SetRetention setRetention, Caller caller) {
    this.setRetention = setRetention;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({"operator", "admin"})
  @Operation(summary = "For how long your organisation keeps customers")
  public Uni<RetentionDocument> get() {
    return setRetention.of(caller.organisation()).map(RetentionDocument::of);
  }

  @PUT
  @RolesAllowed("admin")
  @Operation(
      summary = "Set for how long your organisation keeps customers",
      description =
          "Customers of bookings that ended earlier are erased from all services; the times of the"
              + " bookings stay. It counts from the next midnight (UTC), also for bookings that are"
              + " old already: until then it can be taken back. Null or left out: for ever.")
  @APIResponseSchema(RetentionDocument.class)
  public Uni<RetentionDocument> put(@NotNull @Valid RetentionDocument request) {
    return setRetention
        .set(caller.organisation(), request.retention(), caller.subject())
        .replaceWith(request);
  }
}
