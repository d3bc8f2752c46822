package io.slotwright.schedule.hours.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.common.time.DateSpan;
import io.slotwright.plumbing.http.EntityTags;
import io.slotwright.plumbing.http.Page;
import io.slotwright.plumbing.http.Query;
import io.slotwright.plumbing.http.Query.Field;
import io.slotwright.plumbing.http.Tagged;
import io.slotwright.plumbing.problem.Problem;
import io.slotwright.plumbing.problem.Refusals;
import io.slotwright.plumbing.security.Caller;
import io.slotwright.schedule.booked.rest.DryRun;
import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.decision.rest.Bodies;
import io.slotwright.schedule.hours.DateOverride;
import io.slotwright.schedule.hours.flow.ChangeOverride;
import io.slotwright.schedule.hours.flow.Overrides;
import io.slotwright.schedule.slot.SpecialHours;
import io.slotwright.schedule.version.HoursOwner;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The overrides of one kind of owner, under `{id}` of its collection.
abstract class OverrideResource {

  private static final int LONGEST_STRETCH = 366;
  private static final String DRY =
      "With `dry_run=true` nothing is changed, and the answer is a `ChangePreview`: the bookings"
          + " that would be displaced.";

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
  private final Previews preview;
  private final Insiders insiders;
  private final Caller caller;

  OverrideResource(
      HoursOwner.Kind kind,
      Overrides overrides,
      ChangeOverride change,
      Previews preview,
      Insiders insiders,
      Caller caller) {
    this.kind = kind;
    this.overrides = overrides;
    this.change = change;
    this.preview = preview;
    this.insiders = insiders;
    this.caller = caller;
  }

  @PUT
  @Path("{id}/overrides/{date}")
  @RolesAllowed({"operator", "admin"})
  @Operation(summary = "Set other hours on one date; no windows means closed", description = DRY)
  @APIResponseSchema(OverrideResponse.class)
  @RequestBody(
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = OverrideRequest.class),
              examples = @ExampleObject(name = "holiday", value = EXAMPLE)))
  public Uni<Response> set(
      @RestPath UUID id,
      @Parameter(example = "2026-12-24") @RestPath String date,
      @RestHeader("If-Match") @Nullable String ifMatch,
      @RestQuery("dry_run") @Nullable String dryRun,
      @Nullable JsonNode request) {
    DateSpan on = only(date);
    boolean dry = DryRun.isAsked(dryRun);
    SpecialHours hours = Refusals.accepted(OverrideDocument.read(Bodies.required(request)));
    Target owner = target(id, ifMatch);
    return dry
        ? preview.of(kind, owner, connection -> change.set(connection, kind, owner, on, hours))
        : change
            .set(kind, owner, on, hours)
            .map(Refusals::accepted)
            .map(List::getFirst)
            .map(override -> Tagged.ok(OverrideResponse.of(override), override.version()))
            .map(RestResponse::toResponse);
  }

  @PUT
  @Path("{id}/overrides")
  @RolesAllowed({"operator", "admin"})
  @Operation(
      summary = "Set the same other hours on all dates of a stretch; no windows means closed",
      description =
          "From `from` to `to`, both included, at most 366 dates, all of them or none. Existing"
              + " overrides of these dates are replaced. Returns the overrides by date. "
              + DRY)
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content =
          @Content(mediaType = "application/json", schema = @Schema(ref = "PageOverrideResponse")))
  @RequestBody(
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = OverrideRequest.class),
              examples = @ExampleObject(name = "closed", value = CLOSED)))
  public Uni<Response> setStretch(
      @RestPath UUID id,
      @Parameter(example = "2026-12-24") @RestQuery @Nullable String from,
      @Parameter(example = "2026-12-31") @RestQuery @Nullable String to,
      @RestQuery("dry_run") @Nullable String dryRun,
      @Nullable JsonNode request) {
    DateSpan span = stretch(from, to);
    boolean dry = DryRun.isAsked(dryRun);
    SpecialHours hours = Refusals.accepted(OverrideDocument.read(Bodies.required(request)));
    Target owner = Target.of(id, caller.organisation());
    return dry
        ? preview.of(kind, owner, connection -> change.set(connection, kind, owner, span, hours))
        : change
            .set(kind, owner, span, hours)
            .map(Refusals::accepted)
            .map(set -> new Page<>(set, null).map(OverrideResponse::of))
            .map(page -> Response.ok(page, MediaType.APPLICATION_JSON_TYPE).build());
  }

  @GET
  @Path("{id}/overrides")
  @PermitAll
  @Operation(
      summary = "List overrides by date",
      description = "Reasons are shown to operators of the organisation only.")
  public Uni<Page<OverrideResponse>> list(
      @RestPath UUID id,
      @RestQuery @Nullable String from,
      @RestQuery @Nullable String to,
      @RestQuery @Nullable String cursor,
      @RestQuery @Nullable String limit) {
    Query query = new Query();
    Field<DateSpan> span = query.openSpan(from, to);
    Field<LocalDate> next = query.cursor(cursor, LocalDate::parse);
    Field<Integer> limited = query.limit(limit);
    query.check();
    int most = limited.get();
    DateSpan asked = span.get();
    HoursOwner owner = new HoursOwner(kind, id);
    return overrides
        .list(owner, asked.startingAt(next.or(asked.first())), most + 1)
        .map(found -> found.orElseThrow(() -> Problem.notFound(kind.what())))
        .map(found -> Page.of(found, most, override -> override.date().plusDays(1).toString()))
        .chain(page -> insiders.includeCaller(owner).map(insider -> seenBy(insider, page)));
  }

  private static Page<OverrideResponse> seenBy(boolean insider, Page<DateOverride> page) {
    return page.map(override -> OverrideResponse.of(override).seenBy(insider));
  }

  @DELETE
  @Path("{id}/overrides/{date}")
  @RolesAllowed({"operator", "admin"})
  @Operation(summary = "Remove the override of a date", description = DRY)
  @APIResponse(responseCode = "204", description = "Removed")
  public Uni<Response> remove(
      @RestPath UUID id,
      @RestPath String date,
      @RestHeader("If-Match") @Nullable String ifMatch,
      @RestQuery("dry_run") @Nullable String dryRun) {
    return remove(target(id, ifMatch), only(date), DryRun.isAsked(dryRun));
  }

  @DELETE
  @Path("{id}/overrides")
  @RolesAllowed({"operator", "admin"})
  @Operation(
      summary = "Remove the overrides of all dates of a stretch",
      description =
          "From `from` to `to`, both included, at most 366 dates; 404 when none of them has an"
              + " override. "
              + DRY)
  @APIResponse(responseCode = "204", description = "Removed")
  public Uni<Response> removeStretch(
      @RestPath UUID id,
      @Parameter(example = "2026-12-24") @RestQuery @Nullable String from,
      @Parameter(example = "2026-12-31") @RestQuery @Nullable String to,
      @RestQuery("dry_run") @Nullable String dryRun) {
    return remove(Target.of(id, caller.organisation()), stretch(from, to), DryRun.isAsked(dryRun));
  }

  private static DateSpan only(String date) {
    Query query = new Query();
    Field<LocalDate> read = query.date("date", date).required();
    query.check();
    return DateSpan.only(read.get());
  }

  private static DateSpan stretch(@Nullable String from, @Nullable String to) {
    Query query = new Query();
    Field<DateSpan> span =
        query.span(
            query.date("from", from).required(), query.date("to", to).required(), LONGEST_STRETCH);
    query.check();
    return span.get();
  }

  private Uni<Response> remove(Target target, DateSpan span, boolean dry) {
    return dry
        ? preview.of(kind, target, connection -> change.remove(connection, kind, target, span))
        : change
            .remove(kind, target, span)
            .map(Refusals::accepted)
            .replaceWith(() -> Response.noContent().build());
  }

  private Target target(UUID id, @Nullable String ifMatch) {
    return new Target(id, caller.organisation(), EntityTags.seen(ifMatch));
  }
}
