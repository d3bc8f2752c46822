package io.slotwright.schedule.draft.rest;

import io.slotwright.common.decision.Decision;
import io.slotwright.plumbing.http.EntityTags;
import io.slotwright.plumbing.http.Tagged;
import io.slotwright.plumbing.problem.Refusals;
import io.slotwright.plumbing.security.Caller;
import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.decision.rest.Bodies;
import io.slotwright.schedule.draft.Draft;
import io.slotwright.schedule.draft.DraftProposal;
import io.slotwright.schedule.draft.flow.AssessDraft;
import io.slotwright.schedule.draft.flow.EditDraft;
import io.slotwright.schedule.draft.flow.PublishDraft;
import io.slotwright.schedule.draft.flow.ReadDrafts;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
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

@Path(DraftResource.COLLECTION)
@Tag(name = "Drafts")
class DraftResource {

  static final String COLLECTION = "/api/v1/drafts/";

  private static final String EXAMPLE =
      """
      {"patches": [
        {"starts_at": "2030-01-07T07:00:00Z", "ends_at": "2030-01-07T09:00:00Z",
         "status": "available"},
        {"starts_at": "2030-01-07T10:00:00Z", "ends_at": "2030-01-07T10:30:00Z",
         "status": "blocked"}]}
      """;

  private final ReadDrafts read;
  private final EditDraft edit;
  private final AssessDraft assess;
  private final PublishDraft publish;
  private final Caller caller;

  DraftResource(
      ReadDrafts read, EditDraft edit, AssessDraft assess, PublishDraft publish, Caller caller) {
    this.read = read;
    this.edit = edit;
    this.assess = assess;
    this.publish = publish;
    this.caller = caller;
  }

  @GET
  @Path("{id}")
  @RolesAllowed({"operator", "admin"})
  @Operation(summary = "Read a draft")
  public Uni<RestResponse<DraftResponse>> get(@RestPath UUID id) {
    return answer(read.find(draft(id, null)));
  }

  @PATCH
  @Path("{id}")
  @RolesAllowed({"operator", "admin"})
  @Operation(
      summary = "Add patches on top of those of a draft",
      description =
          "Where two overlap, the later one counts. A blocked stretch is taken out; an available"
              + " one is unblocked where it was blocked, and opened where it was closed, without"
              + " moving any slot.")
  @RequestBody(
      content =
          @Content(
              mediaType = "application/json",
              examples = @ExampleObject(name = "cells", value = EXAMPLE)))
  public Uni<RestResponse<DraftResponse>> append(
      @RestPath UUID id,
      @RestHeader("If-Match") @Nullable String ifMatch,
      @Nullable DraftProposal request) {
    return answer(edit.append(draft(id, ifMatch), Bodies.required(request)));
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({"operator", "admin"})
  @Operation(summary = "Replace all patches of a draft")
  @RequestBody(
      content =
          @Content(
              mediaType = "application/json",
              examples = @ExampleObject(name = "cells", value = EXAMPLE)))
  public Uni<RestResponse<DraftResponse>> replace(
      @RestPath UUID id,
      @RestHeader("If-Match") @Nullable String ifMatch,
      @Nullable DraftProposal request) {
    return answer(edit.replace(draft(id, ifMatch), Bodies.required(request)));
  }

  @GET
  @Path("{id}/impact")
  @RolesAllowed({"operator", "admin"})
  @Operation(
      summary = "Preview the effect of a draft on slots and bookings",
      description =
          "Computed on the current state of the post. When that is no longer the draft's base, the"
              + " draft must be rebased before it can be published. To publish no other draft than"
              + " the one seen here, name its draft_version in If-Match.")
  public Uni<ImpactResponse> impact(@RestPath UUID id) {
    return assess.assess(draft(id, null)).map(Refusals::accepted).map(ImpactResponse::of);
  }

  @POST
  @Path("{id}/publish")
  @RolesAllowed({"operator", "admin"})
  @Operation(
      summary = "Publish a draft",
      description =
          "All of it or nothing. 412 draft-outdated when the post has changed since the draft's"
              + " base. A rollback to base_version undoes it.")
  public Uni<PublicationResponse> publish(
      @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
    return publish.publish(draft(id, ifMatch)).map(Refusals::accepted).map(PublicationResponse::of);
  }

  @POST
  @Path("{id}/rebase")
  @RolesAllowed({"operator", "admin"})
  @Operation(summary = "Rebase a draft, with the same patches, on the current state of its post")
  public Uni<RestResponse<DraftResponse>> rebase(
      @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
    return answer(edit.rebase(draft(id, ifMatch)));
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed({"operator", "admin"})
  @Operation(summary = "Discard an unpublished draft")
  public Uni<RestResponse<Void>> discard(
      @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
    return edit.discard(draft(id, ifMatch))
        .map(Refusals::accepted)
        .replaceWith(RestResponse::noContent);
  }

  private Target draft(UUID id, @Nullable String ifMatch) {
    return new Target(id, caller.organisation(), EntityTags.seen(ifMatch));
  }

  private static Uni<RestResponse<DraftResponse>> answer(
      Uni<? extends Decision<? extends Draft>> decision) {
    return decision
        .map(Refusals::accepted)
        .map(draft -> Tagged.ok(DraftResponse.of(draft), draft.content().version()));
  }
}
