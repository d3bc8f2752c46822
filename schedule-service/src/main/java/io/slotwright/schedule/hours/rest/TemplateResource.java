package io.slotwright.schedule.hours.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.plumbing.http.EntityTags;
import io.slotwright.plumbing.http.Tagged;
import io.slotwright.plumbing.problem.Problem;
import io.slotwright.plumbing.problem.Refusals;
import io.slotwright.plumbing.security.Caller;
import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.decision.rest.Bodies;
import io.slotwright.schedule.hours.Template;
import io.slotwright.schedule.hours.flow.ReplaceTemplate;
import io.slotwright.schedule.hours.flow.Templates;
import io.slotwright.schedule.slot.WeeklyHours;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/posts")
@Tag(name = "Templates")
class TemplateResource {

  private static final String EXAMPLE =
      """
      {"weekly_slots": [{"weekday": 0, "start": "09:00", "end": "18:00"},
                        {"weekday": 1, "start": "09:00", "end": "13:00"}]}
      """;

  private final Templates templates;
  private final ReplaceTemplate replace;
  private final Caller caller;

  TemplateResource(Templates templates, ReplaceTemplate replace, Caller caller) {
    this.templates = templates;
    this.replace = replace;
    this.caller = caller;
  }

  @GET
  @Path("{id}/template")
  @PermitAll
  @Operation(summary = "Read the weekly template of a post; version 0 when it never had one")
  public Uni<RestResponse<TemplateResponse>> get(@RestPath UUID id) {
    return templates
        .find(id)
        .map(found -> found.orElseThrow(() -> Problem.notFound("post")))
        .map(TemplateResource::answer);
  }

  @PUT
  @Path("{id}/template")
  @RolesAllowed({"operator", "admin"})
  @Operation(
      summary = "Replace the weekly template of a post",
      description =
          "The body must match the schema at /api/v1/schemas/weekly-template; each window starts"
              + " before it ends, and windows of one weekday do not overlap.")
  @RequestBody(
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = TemplateRequest.class),
              examples = @ExampleObject(name = "week", value = EXAMPLE)))
  public Uni<RestResponse<TemplateResponse>> replace(
      @RestPath UUID id,
      @RestHeader("If-Match") @Nullable String ifMatch,
      @Nullable JsonNode request) {
    WeeklyHours hours = Refusals.accepted(TemplateDocument.read(Bodies.required(request)));
    return replace
        .replace(new Target(id, caller.organisation(), EntityTags.seen(ifMatch)), hours)
        .map(Refusals::accepted)
        .map(TemplateResource::answer);
  }

  private static RestResponse<TemplateResponse> answer(Template template) {
    return Tagged.ok(TemplateResponse.of(template), template.version());
  }
}
