package io.slotwright.schedule.servicepoint.rest;

import io.slotwright.common.decision.Decision;
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
import io.slotwright.schedule.decision.rest.Creations;
import io.slotwright.schedule.post.rest.Force;
import io.slotwright.schedule.servicepoint.ServicePoint;
import io.slotwright.schedule.servicepoint.ServicePointDetails;
import io.slotwright.schedule.servicepoint.ServicePointProposal;
import io.slotwright.schedule.servicepoint.flow.DeleteServicePoint;
import io.slotwright.schedule.servicepoint.flow.OpenServicePoint;
import io.slotwright.schedule.servicepoint.flow.PreviewRevision;
import io.slotwright.schedule.servicepoint.flow.ReviseServicePoint;
import io.slotwright.schedule.servicepoint.flow.ServicePoints;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/service-points")
@Tag(name = "Service points")
class ServicePointResource {

  private static final String COLLECTION = "/api/v1/service-points/";
  private static final String EXAMPLE =
      """
      {"name": "Tyre Centre Podil", "timezone": "Europe/Kyiv", "address": "Kyiv, Nyzhniy Val 15",
       "location": {"latitude": 50.466389, "longitude": 30.513611},
       "contact_email": "podil@example.test", "auto_confirm": true, "min_notice_minutes": 0,
       "booking_horizon_days": 60, "hold_minutes": 10, "cancellation_deadline_minutes": 120,
       "minutes_early": 30, "confirm_guests": false, "challenge": false,
       "limits": {"holds_per_client": 3, "bookings_per_email_per_day": 5},
       "reminders": {"day_before_at": "18:00", "minutes_before": [120]},
       "quiet_hours": {"from": "21:00", "to": "08:00"}}
      """;

  private final ServicePoints points;
  private final OpenServicePoint open;
  private final ReviseServicePoint revise;
  private final PreviewRevision preview;
  private final DeleteServicePoint delete;
  private final Creations creations;
  private final Caller caller;

  ServicePointResource(
      ServicePoints points,
      OpenServicePoint open,
      ReviseServicePoint revise,
      PreviewRevision preview,
      DeleteServicePoint delete,
      Creations creations,
      Caller caller) {
    this.points = points;
    this.open = open;
    this.revise = revise;
    this.preview = preview;
    this.delete = delete;
    this.creations = creations;
    this.caller = caller;
  }

  @POST
  @RolesAllowed({"operator", "admin"})
  @Operation(summary = "Open a service point for your organisation")
  @APIResponseSchema(
      value = ServicePointResponse.class,
      responseCode = "201",
      responseDescription = "Opened")
  @RequestBody(
      content =
          @Content(
              mediaType = "application/json",
              examples = @ExampleObject(name = "point", value = EXAMPLE)))
  public Uni<Response> open(
      @RestHeader("Idempotency-Key") @Nullable String key, @Nullable ServicePointProposal request) {
    UUID organisation = caller.organisation();
    ServicePointDetails details = Refusals.accepted(Bodies.required(request).check());
    return creations.create(
        new Creations.Request(
            COLLECTION, Target.of(organisation, organisation), key, Bodies.required(request)),
        connection -> open.open(connection, organisation, details).map(Decision::accept),
        ServicePointResponse::of);
  }

  @GET
  @PermitAll
  @Operation(
      summary = "List service points",
      description = "With `organisation_id`, only those of that organisation.")
  public Uni<Page<ServicePointResponse>> list(
      @RestQuery("organisation_id") @Nullable String organisationId,
      @RestQuery @Nullable String cursor,
      @RestQuery @Nullable String limit) {
    Query query = new Query();
    Field<UUID> organisation = query.id("organisation_id", organisationId);
    Field<UUID> after = query.cursor(cursor, UUID::fromString);
    Field<Integer> asked = query.limit(limit);
    query.check();
    int most = asked.get();
    return points
        .list(organisation.orNull(), after.orNull(), most + 1)
        .map(found -> Page.of(found, most, point -> point.id().toString()))
        .map(page -> page.map(ServicePointResponse::of));
  }

  @GET
  @Path("{id}")
  @PermitAll
  @Operation(summary = "Read a service point")
  public Uni<RestResponse<ServicePointResponse>> get(@RestPath UUID id) {
    return points
        .find(id)
        .map(found -> found.orElseThrow(() -> Problem.notFound("service point")))
        .map(ServicePointResource::answer);
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({"operator", "admin"})
  @Operation(
      summary = "Replace a service point: omitted fields get their defaults",
      description =
          "A new `timezone` moves the posts' hours, which keep their wall-clock time: bookings"
              + " whose time is not offered any more are displaced, the others keep their instant."
              + " With `dry_run=true` nothing is changed, and the answer tells which are displaced"
              + " (`bookings_displaced`, `bookings_displaced_count`) and how many are kept"
              + " (`bookings_kept_count`).")
  @APIResponseSchema(ServicePointResponse.class)
  @RequestBody(
      content =
          @Content(
              mediaType = "application/json",
              examples = @ExampleObject(name = "point", value = EXAMPLE)))
  public Uni<Response> replace(
      @RestPath UUID id,
      @RestHeader("If-Match") @Nullable String ifMatch,
      @RestQuery("dry_run") @Nullable String dryRun,
      @Nullable ServicePointProposal request) {
    boolean dry = DryRun.isAsked(dryRun);
    ServicePointDetails details = Refusals.accepted(Bodies.required(request).check());
    Target target = target(id, ifMatch);
    return dry
        ? preview.of(target, details).map(Refusals::accepted).map(RevisionPreviewResponse::of)
        : revise
            .revise(target, details)
            .map(Refusals::accepted)
            .map(ServicePointResource::answer)
            .map(RestResponse::toResponse);
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed({"operator", "admin"})
  @Operation(summary = "Delete a service point with its posts", description = Force.DESCRIPTION)
  @APIResponse(responseCode = "204", description = "Deleted")
  @APIResponse(responseCode = "409", description = "has-upcoming-bookings")
  public Uni<RestResponse<Void>> delete(
      @RestPath UUID id,
      @RestHeader("If-Match") @Nullable String ifMatch,
      @RestQuery @Nullable String force) {
    return delete
        .delete(target(id, ifMatch), Force.of(force, caller))
        .map(Refusals::accepted)
        .replaceWith(RestResponse::noContent);
  }

  private Target target(UUID id, @Nullable String ifMatch) {
    return new Target(id, caller.organisation(), EntityTags.seen(ifMatch));
  }

  private static RestResponse<ServicePointResponse> answer(ServicePoint point) {
    return Tagged.ok(ServicePointResponse.of(point), point.version());
  }
}
