package io.slotwright.schedule.hours.rest;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.plumbing.http.EntityTags;
import io.slotwright.plumbing.http.Page;
import io.slotwright.plumbing.http.Query;
import io.slotwright.plumbing.http.Query.Field;
import io.slotwright.plumbing.http.Tagged;
import io.slotwright.plumbing.problem.Refusals;
import io.slotwright.plumbing.security.Caller;
import io.slotwright.schedule.decision.Checks;
import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.decision.rest.Bodies;
import io.slotwright.schedule.hours.flow.ReadVersions;
import io.slotwright.schedule.hours.flow.RollBack;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/posts")
@Tag(name = "Versions")
class VersionsResource {

  private final ReadVersions read;
  private final RollBack rollBack;
  private final Caller caller;

  VersionsResource(ReadVersions read, RollBack rollBack, Caller caller) {
    this.read = read;
    this.rollBack = rollBack;
    this.caller = caller;
  }

  /// @param toVersion required
  @Schema(name = "RollbackRequest")
  record RollbackRequest(@Nullable Long toVersion) {

    private Decision<Long> check() {
      Checks checks = new Checks();
      if (toVersion == null) {
        checks.violation("to_version", ViolationCode.REQUIRED, "to_version is required.");
      }
      return checks.decide(() -> toVersion);
    }
  }

  @GET
  @Path("{id}/versions")
  @RolesAllowed({"operator", "admin"})
  @Operation(
      summary = "List the changes that affect the slots of a post, newest first",
      description = "Version 0, the post as it was added, is not a change and not listed.")
  public Uni<Page<VersionResponse>> list(
      @RestPath UUID id, @RestQuery @Nullable String cursor, @RestQuery @Nullable String limit) {
    Query query = new Query();
    Field<Long> before = query.cursor(cursor, Long::valueOf);
    Field<Integer> asked = query.limit(limit);
    query.check();
    int most = asked.get();
    return read.list(post(id, null), before.or(Long.MAX_VALUE), most + 1)
        .map(Refusals::accepted)
        .map(found -> Page.of(found, most, version -> String.valueOf(version.version())))
        .map(page -> page.map(VersionResponse::of));
  }

  @GET
  @Path("{id}/versions/{version}")
  @RolesAllowed({"operator", "admin"})
  @Operation(
      summary = "Read the template, overrides and blocks of a post as they were at a version")
  public Uni<VersionResponse.Content> at(@RestPath UUID id, @RestPath long version) {
    return read.at(post(id, null), version)
        .map(Refusals::accepted)
        .map(hours -> VersionResponse.Content.of(id, version, hours));
  }

  @POST
  @Path("{id}/rollback")
  @RolesAllowed({"operator", "admin"})
  @Operation(
      summary = "Roll the template, overrides and blocks of a post back to a version",
      description =
          "Makes a new version, which can be rolled back like any other; none when nothing differs."
              + " Version 0 is the post as it was added. If-Match is compared with the post's"
              + " availability version, the newest in the list of its versions.")
  @RequestBody(
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = RollbackRequest.class),
              examples = @ExampleObject(name = "undo everything", value = "{\"to_version\": 0}")))
  public Uni<RestResponse<RevisionResponse>> rollBack(
      @RestPath UUID id,
      @RestHeader("If-Match") @Nullable String ifMatch,
      @Nullable RollbackRequest request) {
    long toVersion = Refusals.accepted(Bodies.required(request).check());
    return rollBack
        .rollBack(post(id, ifMatch), toVersion)
        .map(Refusals::accepted)
        .map(revised -> Tagged.ok(RevisionResponse.of(revised), revised.version()));
  }

  private Target post(UUID id, @Nullable String ifMatch) {
    return new Target(id, caller.organisation(), EntityTags.seen(ifMatch));
  }
}
