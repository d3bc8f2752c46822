package io.slotwright.schedule.post.rest;

import io.slotwright.plumbing.http.Page;
import io.slotwright.plumbing.http.Query;
import io.slotwright.plumbing.http.Query.Field;
import io.slotwright.plumbing.problem.Problem;
import io.slotwright.plumbing.problem.Refusals;
import io.slotwright.plumbing.security.Caller;
import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.decision.rest.Bodies;
import io.slotwright.schedule.decision.rest.Creations;
import io.slotwright.schedule.post.PostDetails;
import io.slotwright.schedule.post.PostProposal;
import io.slotwright.schedule.post.flow.AddPost;
import io.slotwright.schedule.post.flow.Posts;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.jspecify.annotations.Nullable;

@Path("/api/v1/service-points")
@Tag(name = "Posts")
class PostsResource {

  private final Posts posts;
  private final AddPost add;
  private final Creations creations;
  private final Caller caller;

  PostsResource(Posts posts, AddPost add, Creations creations, Caller caller) {
    this.posts = posts;
    this.add = add;
    this.creations = creations;
    this.caller = caller;
  }

  @POST
  @Path("{id}/posts")
  @RolesAllowed({"operator", "admin"})
  @Operation(summary = "Add a post to a service point")
  @APIResponseSchema(
      value = PostResponse.class,
      responseCode = "201",
      responseDescription = "Added")
  @APIResponse(responseCode = "409", description = "post-number-taken")
  @RequestBody(
      content =
          @Content(
              mediaType = "application/json",
              examples = @ExampleObject(name = "post", value = PostResource.EXAMPLE)))
  public Uni<Response> add(
      @RestPath UUID id,
      @RestHeader("Idempotency-Key") @Nullable String key,
      @Nullable PostProposal request) {
    PostDetails details = Refusals.accepted(Bodies.required(request).checkNew());
    Target point = Target.of(id, caller.organisation());
    return creations.create(
        new Creations.Request(PostResource.COLLECTION, point, key, Bodies.required(request)),
        connection -> add.add(connection, point, details),
        PostResponse::of);
  }

  @GET
  @Path("{id}/posts")
  @PermitAll
  @Operation(
      summary = "List the posts of a service point by number",
      description = "With `active`, only active or only inactive ones.")
  public Uni<Page<PostResponse>> list(
      @RestPath UUID id,
      @RestQuery @Nullable String active,
      @RestQuery @Nullable String cursor,
      @RestQuery @Nullable String limit) {
    Query query = new Query();
    Field<Boolean> onlyActive = query.flag("active", active);
    Field<Integer> after = query.cursor(cursor, Integer::valueOf);
    Field<Integer> asked = query.limit(limit);
    query.check();
    int most = asked.get();
    return posts
        .list(id, onlyActive.orNull(), after.or(0), most + 1)
        .map(found -> found.orElseThrow(() -> Problem.notFound("service point")))
        .map(found -> Page.of(found, most, post -> String.valueOf(post.details().number())))
        .map(page -> page.map(PostResponse::of));
  }
}
