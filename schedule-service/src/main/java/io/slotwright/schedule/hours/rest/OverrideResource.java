package io.slotwright.schedule.hours.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.common.time.DateSpan;
import io.slotwright.plumbing.http.Cursors;
import io.slotwright.plumbing.http.Page;
import io.slotwright.plumbing.http.Tagged;
import io.slotwright.plumbing.problem.Problem;
import io.slotwright.plumbing.security.Caller;
import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.hours.DateOverride;
import io.slotwright.schedule.hours.DateOverride.SpecialHours;
import io.slotwright.schedule.hours.flow.ChangeOverride;
import io.slotwright.schedule.hours.flow.Overrides;
import io.slotwright.schedule.rest.Bodies;
import io.slotwright.schedule.rest.Parameters;
import io.slotwright.schedule.rest.Refusals;
import io.slotwright.schedule.version.HoursOwner;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The overrides of one kind of owner, under `{id}` of its collection.
abstract class OverrideResource {

  private static final int LONGEST_STRETCH = 366;
  private static final String EXAMPLE =
      """
      {"windows": [{"start": "10:00", "end": "14:00"}], "reason": "holiday"}
      """;
  private static final String CLOSED =
      """
      {"windows": [], "reason": "closed for repairs"}
      """;

  private final HoursOwner.Kind kind;
  private final Overrides overrides;
  private final ChangeOverride change;
  private final Insiders insiders;
  private final Caller caller;

  OverrideResource(
      HoursOwner.Kind kind,
      Overrides overrides,
      ChangeOverride change,
      Insiders insiders,
      Caller caller) {
    this.kind = kind;
    this.overrides = overrides;
    this.change = change;
    this.insiders = insiders;
    this.caller = caller;
  }

  @PUT
  @Path("{id}/overrides/{date}")
  @RolesAllowed({"operator", "admin"})
  @Operation(summary = "Set other hours on one date; no windows means closed")
  @RequestBody(
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = OverrideBody.Request.class),
              examples = @ExampleObject(name = "holiday", value = EXAMPLE)))
  public Uni<RestResponse<OverrideBody>> set(
      @RestPath UUID id,
      @Parameter(example = "2026-12-24") @RestPath String date,
      @RestHeader("If-Match") @Nullable String ifMatch,
      @Nullable JsonNode request) {
    DateSpan on = DateSpan.only(Parameters.date("date", date));
    SpecialHours hours = Refusals.accepted(OverrideDocument.read(Bodies.required(request)));
    return change
        .set(kind, target(id, ifMatch), on, hours)
        .map(Refusals::accepted)
        .map(List::getFirst)
        .map(override -> Tagged.ok(OverrideBody.of(override), override.version()));
  }

  @PUT
  @Path("{id}/overrides")
  @RolesAllowed({"operator", "admin"})
  @Operation(
      summary = "Set the same other hours on all dates of a stretch; no windows means closed",
      description =
          "From `from` to `to`, both included, at most 366 dates, all of them or none. Existing"
              + " overrides of these dates are replaced. Returns the overrides by date.")
  @RequestBody(
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = OverrideBody.Request.class),
              examples = @ExampleObject(name = "closed", value = CLOSED)))
  public Uni<Page<OverrideBody>> setStretch(
      @RestPath UUID id,
      @Parameter(example = "2026-12-24") @RestQuery @Nullable String from,
      @Parameter(example = "2026-12-31") @RestQuery @Nullable String to,
      @Nullable JsonNode request) {
    DateSpan span = Parameters.span(from, to, LONGEST_STRETCH);
    SpecialHours hours = Refusals.accepted(OverrideDocument.read(Bodies.required(request)));
    return change
        .set(kind, Target.of(id, caller.organisation()), span, hours)
        .map(Refusals::accepted)
        .map(set -> new Page<>(set, null).map(OverrideBody::of));
  }

  @GET
  @Path("{id}/overrides")
  @PermitAll
  @Operation(
      summary = "List overrides by date",
      description = "Reasons are shown to operators of the organisation only.")
  public Uni<Page<OverrideBody>> list(
      @RestPath UUID id,
      @RestQuery @Nullable String from,
      @RestQuery @Nullable String to,
      @RestQuery @Nullable String cursor,
      @RestQuery @Nullable String limit) {
    int most = Parameters.limit(limit);
    @Nullable LocalDate next = Cursors.decode(cursor, LocalDate::parse);
    DateSpan asked = Parameters.openSpan(from, to);
    HoursOwner owner = new HoursOwner(kind, id);
    return overrides
        .list(owner, next == null ? asked : asked.startingAt(next), most + 1)
        .map(found -> found.orElseThrow(() -> Problem.notFound(kind.what())))
        .map(found -> Page.of(found, most, override -> override.date().plusDays(1).toString()))
        .chain(page -> insiders.includeCaller(owner).map(insider -> seenBy(insider, page)));
  }

  private static Page<OverrideBody> seenBy(boolean insider, Page<DateOverride> page) {
    return page.map(override -> OverrideBody.of(override).seenBy(insider));
  }

  @DELETE
  @Path("{id}/overrides/{date}")
  @RolesAllowed({"operator", "admin"})
  @Operation(summary = "Remove the override of a date")
  public Uni<RestResponse<Void>> remove(
      @RestPath UUID id, @RestPath String date, @RestHeader("If-Match") @Nullable String ifMatch) {
    return remove(target(id, ifMatch), DateSpan.only(Parameters.date("date", date)));
  }

  @DELETE
  @Path("{id}/overrides")
  @RolesAllowed({"operator", "admin"})
  @Operation(
      summary = "Remove the overrides of all dates of a stretch",
      description =
          "From `from` to `to`, both included, at most 366 dates; 404 when none of them has an"
              + " override.")
  public Uni<RestResponse<Void>> removeStretch(
      @RestPath UUID id,
      @Parameter(example = "2026-12-24") @RestQuery @Nullable String from,
      @Parameter(example = "2026-12-31") @RestQuery @Nullable String to) {
    return remove(Target.of(id, caller.organisation()), Parameters.span(from, to, LONGEST_STRETCH));
  }

  private Uni<RestResponse<Void>> remove(Target target, DateSpan span) {
    return change
        .remove(kind, target, span)
        .map(Refusals::accepted)
        .replaceWith(RestResponse::noContent);
  }

  private Target target(UUID id, @Nullable String ifMatch) {
    return new Target(id, caller.organisation(), Tagged.expectation(ifMatch));
  }
}
