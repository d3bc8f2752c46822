package io.slotwright.schedule.openinghours.rest;

import io.slotwright.plumbing.http.EntityTags;
import io.slotwright.plumbing.http.Tagged;
import io.slotwright.plumbing.problem.Problem;
import io.slotwright.plumbing.problem.Refusals;
import io.slotwright.plumbing.security.Caller;
import io.slotwright.plumbing.work.LongWork;
import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.decision.rest.Bodies;
import io.slotwright.schedule.hours.Template;
import io.slotwright.schedule.hours.flow.ReplaceTemplate;
import io.slotwright.schedule.hours.flow.Templates;
import io.slotwright.schedule.openinghours.OpeningHours;
import io.slotwright.schedule.openinghours.OpeningHours.Note;
import io.slotwright.schedule.openinghours.osm.OpeningHoursReader;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/posts")
@Tag(name = "Templates")
class OpeningHoursResource {

  private static final String EXAMPLE =
      """
      {"opening_hours": "Mo-Fr 09:00-18:00; Sa 10:00-15:00; PH off"}
      """;

  private final Templates templates;
  private final ReplaceTemplate replace;
  private final Caller caller;
  private final LongWork longWork;

  OpeningHoursResource(
      Templates templates, ReplaceTemplate replace, Caller caller, LongWork longWork) {
    this.templates = templates;
    this.replace = replace;
    this.caller = caller;
    this.longWork = longWork;
  }

  @GET
  @Path("{id}/opening-hours")
  @PermitAll
  @Operation(
      summary = "Read the weekly template of a post in OpenStreetMap's opening_hours syntax",
      description = "The ETag is the template's.")
  public Uni<RestResponse<OpeningHoursResponse>> get(@RestPath UUID id) {
    return templates
        .find(id)
        .map(found -> found.orElseThrow(() -> Problem.notFound("post")))
        .map(template -> answer(template, List.of()));
  }

  @PUT
  @Path("{id}/opening-hours")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"operator", "admin"})
  @Operation(
      summary = "Replace the weekly template of a post by OpenStreetMap's opening_hours syntax",
      description =
          "Supported are lists and ranges of weekdays, spans of time, also over midnight, 24/7, off"
              + " and closed; a later rule replaces earlier ones on its days, one after a comma"
              + " adds to them. PH off is accepted with a note: public holidays are closures of the"
              + " service point. Everything else is refused with 422, all of it at once.")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "week", value = EXAMPLE)))
  public Uni<RestResponse<OpeningHoursResponse>> replace(
      @RestPath UUID id,
      @RestHeader("If-Match") @Nullable String ifMatch,
      @Nullable OpeningHoursRequest request) {
    Target target = new Target(id, caller.organisation(), EntityTags.seen(ifMatch));
    String text = Bodies.required(request).openingHours();
    return longWork
        .run(() -> OpeningHoursReader.read(text))
        .map(Refusals::accepted)
        .chain(hours -> replace(target, hours));
  }

  private Uni<RestResponse<OpeningHoursResponse>> replace(Target target, OpeningHours hours) {
    return replace
        .replace(target, hours.weekly())
        .map(Refusals::accepted)
        .map(template -> answer(template, hours.notes()));
  }

  private static RestResponse<OpeningHoursResponse> answer(Template template, List<Note> notes) {
    return Tagged.ok(OpeningHoursResponse.of(template, notes), template.version());
  }
}
