package io.slotwright.schedule.draft.rest;

import io.slotwright.plumbing.http.Page;
import io.slotwright.plumbing.http.Query;
import io.slotwright.plumbing.http.Query.Field;
import io.slotwright.plumbing.problem.Refusals;
import io.slotwright.plumbing.security.Caller;
import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.decision.rest.Creations;
import io.slotwright.schedule.draft.DraftProposal;
import io.slotwright.schedule.draft.flow.CreateDraft;
import io.slotwright.schedule.draft.flow.ReadDrafts;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/posts")
@Tag(name = "Drafts")
class PostDraftsResource {

  private final ReadDrafts read;
  private final CreateDraft create;
  private final Creations creations;
  private final Caller caller;

  PostDraftsResource(ReadDrafts read, CreateDraft create, Creations creations, Caller caller) {
    this.read = read;
    this.create = create;
    this.creations = creations;
    this.caller = caller;
  }

  @POST
  @Path("{id}/drafts")
  @RolesAllowed({"operator", "admin"})
  @Operation(
      summary = "Begin a draft of a post's availability",
      description = "With patches, or without a body to add them later.")
  @APIResponseSchema(
      value = DraftResponse.class,
      responseCode = "201",
      responseDescription = "Begun")
  @RequestBody(
      content =
          @Content(
              mediaType = "application/json",
              examples = @ExampleObject(name = "blank", value = "{\"patches\": []}")))
  public Uni<Response> create(
      @RestPath UUID id,
      @RestHeader("Idempotency-Key") @Nullable String key,
      @Nullable DraftProposal request) {
    DraftProposal proposal = Objects.requireNonNullElse(request, DraftProposal.BLANK);
    Target post = Target.of(id, caller.organisation());
    return creations.create(
        new Creations.Request(DraftResource.COLLECTION, post, key, proposal),
        connection -> create.create(connection, post, caller.subject(), proposal),
        DraftResponse::of);
  }

  @GET
  @Path("{id}/drafts")
  @RolesAllowed({"operator", "admin"})
  @Operation(summary = "List the drafts of a post, published ones included, newest first")
  public Uni<Page<DraftResponse>> list(
      @RestPath UUID id, @RestQuery @Nullable String cursor, @RestQuery @Nullable String limit) {
    Query query = new Query();
    Field<UUID> after = query.cursor(cursor, UUID::fromString);
    Field<Integer> asked = query.limit(limit);
    query.check();
    int most = asked.get();
    return read.list(Target.of(id, caller.organisation()), after.orNull(), most + 1)
        .map(Refusals::accepted)
        .map(found -> Page.of(found, most, draft -> draft.content().id().toString()))
        .map(page -> page.map(DraftResponse::of));
  }
}
