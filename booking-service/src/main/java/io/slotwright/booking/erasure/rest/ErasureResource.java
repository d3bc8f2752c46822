package io.slotwright.booking.erasure.rest;

import io.slotwright.booking.erasure.flow.ReadErasure;
import io.slotwright.plumbing.http.Page;
import io.slotwright.plumbing.http.Query;
import io.slotwright.plumbing.http.Query.Field;
import io.slotwright.plumbing.problem.Refusals;
import io.slotwright.plumbing.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

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
  @RolesAllowed("admin")
  @Operation(
      summary = "The erasures of your organisation, newest first",
      description =
          "Those that an administrator asked for, and those of customers too old to keep.")
  public Uni<Page<ErasureResponse>> list(
      @RestQuery @Parameter(description = "next_cursor of the page before") @Nullable String cursor,
      @RestQuery @Parameter(description = "1 to 200", example = "50") @Nullable String limit) {
    Query query = new Query();
    Field<UUID> after = query.cursor(cursor, UUID::fromString);
    Field<Integer> most = query.limit(limit);
    query.check();
    return readErasure
        .list(caller.organisation(), after.orNull(), most.get() + 1)
        .map(found -> Page.of(found, most.get(), erasure -> erasure.id().toString()))
        .map(page -> page.map(ErasureResponse::of));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed("admin")
  @Operation(
      summary = "What the services have erased of a customer, and what they counted afterwards",
      description =
          "address is a keyed hash, equal in all erasures of the same address, and null when the"
              + " bookings were too old to be kept. done is true once"
              + " every service that keeps customers' data has counted nothing.")
  public Uni<ErasureResponse> read(@RestPath UUID id) {
    return readErasure
        .read(caller.organisation(), id)
        .map(Refusals::accepted)
        .map(ErasureResponse::of);
  }
}
