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
              schema = @Schema(implementation = OverrideRequest.class),
              examples = @ExampleObject(name = "holiday", value = EXAMPLE)))
  public Uni<RestResponse<OverrideResponse>> set(
      @RestPath UUID id,
      @Parameter(example = "2026-12-24") @RestPath String date,
      @RestHeader("If-Match") @Nullable String ifMatch,
      @Nullable JsonNode request) {
    DateSpan on = only(date);
    SpecialHours hours = Refusals.accepted(OverrideDocument.read(Bodies.required(request)));
    return change
        .set(kind, target(id, ifMatch), on, hours)
        .map(Refusals::accepted)
        .map(List::getFirst)
        .map(override -> Tagged.ok(OverrideResponse.of(override), override.version()));
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
              schema = @Schema(implementation = OverrideRequest.class),
              examples = @ExampleObject(name = "closed", value = CLOSED)))
  public Uni<Page<OverrideResponse>> setStretch(
      @RestPath UUID id,
      @Parameter(example = "2026-12-24") @RestQuery @Nullable String from,
      @Parameter(example = "2026-12-31") @RestQuery @Nullable String to,
      @Nullable JsonNode request) {
    DateSpan span = stretch(from, to);
    SpecialHours hours = Refusals.accepted(OverrideDocument.read(Bodies.required(request)));
    return change
        .set(kind, Target.of(id, caller.organisation()), span, hours)
        .map(Refusals::accepted)
        .map(set -> new Page<>(set, null).map(OverrideResponse::of));
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
  @Operation(summary = "Remove the override of a date")
  public Uni<RestResponse<Void>> remove(
      @RestPath UUID id, @RestPath String date, @RestHeader("If-Match") @Nullable String ifMatch) {
    return remove(target(id, ifMatch), only(date));
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
    return remove(Target.of(id, caller.organisation()), stretch(from, to));
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

  private Uni<RestResponse<Void>> remove(Target target, DateSpan span) {
    return change
        .remove(kind, target, span)
        .map(Refusals::accepted)
        .replaceWith(RestResponse::noContent);
  }

  private Target target(UUID id, @Nullable String ifMatch) {
    return new Target(id, caller.organisation(), EntityTags.seen(ifMatch));
  }
}
