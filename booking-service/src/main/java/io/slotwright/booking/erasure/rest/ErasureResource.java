package io.slotwright.booking.erasure.rest;

import io.slotwright.booking.erasure.flow.ReadErasure;
import io.slotwright.plumbing.problem.Refusals;
import io.slotwright.plumbing.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// What is left of the customers that an organisation had erased.
@Path("/api/v1/erasures")
@Tag(name = "Customers")
class ErasureResource {

  private final ReadErasure readErasure;
  private final Caller caller;

  ErasureResource(ReadErasure readErasure, Caller caller) {
    this.readErasure = readErasure;
    this.caller = caller;
  }

  @GET
  @Path("/{id}")
  @RolesAllowed("admin")
  @Operation(
      summary = "What the services have erased of a customer, and what they counted afterwards",
      description =
          "address is a keyed hash, equal in all erasures of the same address. done is true once"
              + " every service that keeps customers' data has counted nothing.")
  public Uni<ErasureResponse> read(@RestPath UUID id) {
    return readErasure
        .read(caller.organisation(), id)
        .map(Refusals::accepted)
        .map(ErasureResponse::of);
  }
}
