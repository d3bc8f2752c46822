package io.slotwright.notification.branding.rest;

import io.slotwright.notification.branding.flow.BrandingVersions;
import io.slotwright.notification.branding.flow.EditBranding;
import io.slotwright.plumbing.http.EntityTags;
import io.slotwright.plumbing.http.Page;
import io.slotwright.plumbing.http.Query;
import io.slotwright.plumbing.http.Query.Field;
import io.slotwright.plumbing.problem.Problem;
import io.slotwright.plumbing.problem.Refusals;
import io.slotwright.plumbing.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// All versions of a branding.
@Path("/api/v1/notifications/branding/versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Branding")
class BrandingVersionsResource {

  private final BrandingVersions versions;
  private final EditBranding edit;
  private final Scopes scopes;
  private final Caller caller;

  BrandingVersionsResource(
      BrandingVersions versions, EditBranding edit, Scopes scopes, Caller caller) {
    this.versions = versions;
    this.edit = edit;
    this.scopes = scopes;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({"operator", "admin"})
  @Operation(summary = "All versions of a branding, newest first, without their content")
  public Uni<Page<BrandingVersionResponse>> list(
      @RestQuery(Scopes.PARAMETER) @Parameter(description = Scopes.DESCRIPTION)
          @Nullable String servicePoint,
      @RestQuery @Nullable String cursor,
      @RestQuery @Nullable String limit) {
    Query query = new Query();
    Field<Long> before = query.cursor(cursor, Long::valueOf);
    Field<Integer> asked = query.limit(limit);
    query.check();
    int most = asked.get();
    return scopes
        .of(servicePoint)
        .chain(scope -> versions.list(scope, before.or(Long.MAX_VALUE), most + 1))
        .map(
            found ->
                Page.of(found, most, summary -> String.valueOf(summary.version()))
                    .map(BrandingVersionResponse::of));
  }

  @GET
  @Path("{version}")
  @RolesAllowed({"operator", "admin"})
  @Operation(summary = "Read a version of a branding")
  @APIResponseSchema(BrandingResponse.class)
  public Uni<RestResponse<BrandingResponse>> get(
      @RestPath long version,
      @RestQuery(Scopes.PARAMETER) @Parameter(description = Scopes.DESCRIPTION)
          @Nullable String servicePoint) {
    return scopes
        .of(servicePoint)
        .chain(scope -> versions.find(scope, version))
        .map(found -> found.orElseThrow(() -> Problem.notFound("version")))
        .map(BrandingResource::answer);
  }

  @POST
  @Path("{version}/restore")
  @RolesAllowed({"operator", "admin"})
  @Operation(
      summary = "Restore a version of a branding",
      description = "Saves it again as the newest version. None is lost.")
  @APIResponseSchema(BrandingResponse.class)
  public Uni<RestResponse<BrandingResponse>> restore(
      @RestPath long version,
      @RestQuery(Scopes.PARAMETER) @Parameter(description = Scopes.DESCRIPTION)
          @Nullable String servicePoint,
      @RestHeader("If-Match") @Nullable String ifMatch) {
    return scopes
        .of(servicePoint)
        .chain(scope -> edit.restore(scope, version, EntityTags.seen(ifMatch), caller.subject()))
        .map(Refusals::accepted)
        .map(BrandingResource::answer);
  }
}
