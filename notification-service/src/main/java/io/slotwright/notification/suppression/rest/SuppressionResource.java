package io.slotwright.notification.suppression.rest;

import io.slotwright.notification.booking.flow.Mailboxes;
import io.slotwright.notification.suppression.flow.Suppressions;
import io.slotwright.plumbing.http.Page;
import io.slotwright.plumbing.http.Query;
import io.slotwright.plumbing.http.Query.Field;
import io.slotwright.plumbing.problem.Problem;
import io.slotwright.plumbing.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The mailboxes that get no mails of an organisation, for its operators.
@Path("/api/v1/notifications/suppressions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"operator", "admin"})
@Tag(name = "Notifications")
class SuppressionResource {

  private final Suppressions suppressions;
  private final Mailboxes mailboxes;
  private final Caller caller;

  SuppressionResource(Suppressions suppressions, Mailboxes mailboxes, Caller caller) {
    this.suppressions = suppressions;
    this.mailboxes = mailboxes;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({"operator", "admin"})
  @Operation(
      summary = "The addresses that get no mails of yours, newest first",
      description =
          "A mail to such an address is `skipped` with the reason `suppressed`. An address is added"
              + " when a mail server says that there is no such mailbox, and when its owner reports"
              + " a mail as spam.")
  public Uni<Page<SuppressionResponse>> list(
      @RestQuery @Parameter(description = "next_cursor of the page before") @Nullable String cursor,
      @RestQuery @Parameter(description = "1 to 200", example = "50") @Nullable String limit) {
    Query query = new Query();
    Field<UUID> after = query.cursor(cursor, UUID::fromString);
    Field<Integer> most = query.limit(limit);
    query.check();
    return suppressions
        .list(caller.organisation(), after.orNull(), most.get() + 1)
        .map(found -> Page.of(found, most.get(), suppression -> suppression.id().toString()))
        .map(page -> page.map(SuppressionResponse::of));
  }

  @GET
  @Path("/{address}")
  @RolesAllowed({"operator", "admin"})
  @Operation(summary = "Whether an address gets no mails of yours; any spelling of it")
  public Uni<SuppressionResponse> get(@RestPath String address) {
    return suppressions
        .find(caller.organisation(), mailboxes.of(address))
        .map(found -> found.orElseThrow(SuppressionResource::unknown))
        .map(SuppressionResponse::of);
  }

  @DELETE
  @Path("/{address}")
  @RolesAllowed({"operator", "admin"})
  @Operation(
      summary = "Let an address get mails again; any spelling of it",
      description =
          "Mails that were skipped meanwhile are not sent; retry those that still matter.")
  @APIResponse(responseCode = "204", description = "Cleared")
  public Uni<RestResponse<Void>> clear(@RestPath String address) {
    return suppressions
        .remove(caller.organisation(), mailboxes.of(address))
        .map(
            removed -> {
              if (!removed) {
                throw unknown();
              }
              return RestResponse.noContent();
            });
  }

  private static Problem unknown() {
    return Problem.notFound("suppressed address");
  }
}
