package io.slotwright.schedule.post.rest;

import io.slotwright.common.decision.Decision;
import io.slotwright.plumbing.http.EntityTags;
import io.slotwright.plumbing.http.Tagged;
import io.slotwright.plumbing.problem.Problem;
import io.slotwright.plumbing.problem.Refusals;
import io.slotwright.plumbing.security.Caller;
import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.decision.rest.Bodies;
import io.slotwright.schedule.post.Post;
import io.slotwright.schedule.post.PostProposal;
import io.slotwright.schedule.post.flow.ChangePost;
import io.slotwright.schedule.post.flow.DeletePost;
import io.slotwright.schedule.post.flow.GenerateDays;
import io.slotwright.schedule.post.flow.Posts;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
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

@Path("/api/v1/posts")
@Tag(name = "Posts")
class PostResource {

  static final String COLLECTION = "/api/v1/posts/";
  static final String EXAMPLE =
      """
      {"number": 1, "name": "Bay 1", "slot_duration_minutes": 30, "buffer_before_minutes": 0,
       "buffer_after_minutes": 10, "active": true}
      """;

  private final Posts posts;
  private final ChangePost change;
  private final GenerateDays generate;
  private final DeletePost delete;
  private final Caller caller;

  PostResource(
      Posts posts, ChangePost change, GenerateDays generate, DeletePost delete, Caller caller) {
    this.posts = posts;
    this.change = change;
    this.generate = generate;
    this.delete = delete;
    this.caller = caller;
  }

  @GET
  @Path("{id}")
  @PermitAll
  @Operation(summary = "Read a post")
  public Uni<RestResponse<PostResponse>> get(@RestPath UUID id) {
    return posts
        .find(id)
        .map(found -> found.orElseThrow(() -> Problem.notFound("post")))
        .map(PostResource::answer);
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({"operator", "admin"})
  @Operation(summary = "Replace a post; `active` and buffers keep their values when left out")
  @APIResponseSchema(PostResponse.class)
  @APIResponse(responseCode = "409", description = "post-number-taken")
  @RequestBody(
      content =
          @Content(
              mediaType = "application/json",
              examples = @ExampleObject(name = "post", value = EXAMPLE)))
  public Uni<RestResponse<PostResponse>> replace(
      @RestPath UUID id,
      @RestHeader("If-Match") @Nullable String ifMatch,
      @Nullable PostProposal request) {
    PostProposal proposal = Bodies.required(request);
    Refusals.accepted(proposal.checkNew());
    return answer(change.change(target(id, ifMatch), proposal::checkChangeOf));
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed({"operator", "admin"})
  @Operation(summary = "Delete a post", description = Force.DESCRIPTION)
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

  @POST
  @Path("{id}/activate")
  @RolesAllowed({"operator", "admin"})
  @Operation(summary = "Activate a post")
  public Uni<RestResponse<PostResponse>> activate(
      @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
    return answer(change.switchTo(target(id, ifMatch), true));
  }

  @POST
  @Path("{id}/deactivate")
  @RolesAllowed({"operator", "admin"})
  @Operation(summary = "Deactivate a post: it offers no slots")
  public Uni<RestResponse<PostResponse>> deactivate(
      @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
    return answer(change.switchTo(target(id, ifMatch), false));
  }

  @POST
  @Path("{id}/generate")
  @RolesAllowed({"operator", "admin"})
  @Operation(
      summary = "Generate all days of a post",
      description =
          """
          From today to the end of the horizon. Changes and publishes nothing where the days are up \
          to date.\
          """)
  public Uni<GenerationResponse> generate(@RestPath UUID id) {
    return generate
        .ofPost(Target.of(id, caller.organisation()))
        .map(Refusals::accepted)
        .map(GenerationResponse::of);
  }

  private Target target(UUID id, @Nullable String ifMatch) {
    return new Target(id, caller.organisation(), EntityTags.seen(ifMatch));
  }

  private static Uni<RestResponse<PostResponse>> answer(Uni<Decision<Post>> decision) {
    return decision.map(Refusals::accepted).map(PostResource::answer);
  }

  private static RestResponse<PostResponse> answer(Post post) {
    return Tagged.ok(PostResponse.of(post), post.version());
  }
}
