package io.slotwright.schedule.override.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.plumbing.http.Cursors;
import io.slotwright.plumbing.http.Page;
import io.slotwright.plumbing.problem.Problem;
import io.slotwright.plumbing.security.Caller;
import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.override.DateOverride.SpecialHours;
import io.slotwright.schedule.override.flow.ChangeOverride;
import io.slotwright.schedule.override.flow.Overrides;
import io.slotwright.schedule.rest.Bodies;
import io.slotwright.schedule.rest.Parameters;
import io.slotwright.schedule.rest.Refusals;
import io.slotwright.schedule.rest.Tagged;
import io.slotwright.schedule.slot.DateSpan;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/posts")
@Tag(name = "Overrides")
class OverrideResource {

  private static final String EXAMPLE =
      """
      {"windows": [{"start": "10:00", "end": "14:00"}], "reason": "holiday"}
      """;

  private final Overrides overrides;
  private final ChangeOverride change;
  private final Caller caller;

  OverrideResource(Overrides overrides, ChangeOverride change, Caller caller) {
    this.overrides = overrides;
    this.change = change;
    this.caller = caller;
  }

  @PUT
  @Path("{id}/overrides/{date}")
  @RolesAllowed({"operator", "admin"})
  @Operation(summary = "Give a post other hours on one date; no windows means closed")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = OverrideBody.Request.class),
              examples = @ExampleObject(name = "holiday", value = EXAMPLE)))
  public Uni<RestResponse<OverrideBody>> set(
      @RestPath UUID id,
      @RestPath String date,
      @RestHeader("If-Match") @Nullable String ifMatch,
      @Nullable JsonNode request) {
    LocalDate on = Parameters.date("date", date);
    SpecialHours hours = Refusals.accepted(OverrideDocument.read(Bodies.required(request)));
    return change
        .set(target(id, ifMatch), on, hours)
        .map(Refusals::accepted)
        .map(override -> Tagged.ok(OverrideBody.of(override), override.version()));
  }

  @GET
  @Path("{id}/overrides")
  @PermitAll
  @Operation(summary = "List the overrides of a post by date")
  public Uni<Page<OverrideBody>> list(
      @RestPath UUID id,
      @RestQuery @Nullable String from,
      @RestQuery @Nullable String to,
      @RestQuery @Nullable String cursor,
      @RestQuery @Nullable String limit) {
    int most = Parameters.limit(limit);
    @Nullable LocalDate next = Cursors.decode(cursor, LocalDate::parse);
    DateSpan asked = Parameters.openSpan(from, to);
    return overrides
        .list(id, next == null ? asked : asked.startingAt(next), most + 1)
        .map(found -> found.orElseThrow(() -> Problem.notFound("post")))
        .map(found -> Page.of(found, most, override -> override.date().plusDays(1).toString()))
        .map(page -> page.map(OverrideBody::of));
  }

  @DELETE
  @Path("{id}/overrides/{date}")
  @RolesAllowed({"operator", "admin"})
  @Operation(summary = "Let the weekly template rule a date again")
  public Uni<RestResponse<Void>> remove(
      @RestPath UUID id, @RestPath String date, @RestHeader("If-Match") @Nullable String ifMatch) {
    return change
        .remove(target(id, ifMatch), Parameters.date("date", date))
        .map(Refusals::accepted)
        .replaceWith(RestResponse::noContent);
  }

  private Target target(UUID id, @Nullable String ifMatch) {
    return new Target(id, caller.organisation(), Tagged.expectation(ifMatch));
  }
}
