package io.slotwright.calendar.flag.rest;

import io.slotwright.calendar.flag.Edit;
import io.slotwright.calendar.flag.Flag;
import io.slotwright.calendar.flag.FlagDetails;
import io.slotwright.calendar.flag.FlagProposal;
import io.slotwright.calendar.flag.flow.EditFlags;
import io.slotwright.calendar.flag.flow.Flags;
import io.slotwright.plumbing.http.EntityTags;
import io.slotwright.plumbing.http.Page;
import io.slotwright.plumbing.http.Query;
import io.slotwright.plumbing.http.Query.Field;
import io.slotwright.plumbing.http.Tagged;
import io.slotwright.plumbing.problem.Problem;
import io.slotwright.plumbing.problem.Refusals;
import io.slotwright.plumbing.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.InstantSource;
import java.util.function.LongPredicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Feature flags for administrators. A flag belongs to the suite, not to an organisation.
@Path("/api/v1/admin/feature-flags")
@Tag(name = "Administration")
class AdminFlagResource {

  private static final String COLLECTION = "/api/v1/admin/feature-flags/";
  private static final String EXAMPLE =
      """
      {"description": "Whether weekends are folded", "enabled": true, "default_variant": "off",
       "variants": [{"name": "on", "value": true, "percentage": 12.5},
                    {"name": "off", "value": false, "percentage": 87.5}],
       "organisation_overrides": {"0190a000-0000-7000-8000-000000000001": "on"}}
      """;

  private final Flags flags;
  private final EditFlags edit;
  private final Caller caller;
  private final InstantSource clock;

  AdminFlagResource(Flags flags, EditFlags edit, Caller caller, InstantSource clock) {
    this.flags = flags;
    this.edit = edit;
    this.caller = caller;
    this.clock = clock;
  }

  @GET
  @RolesAllowed("admin")
  @Operation(summary = "List the feature flags")
  public Uni<Page<AdminFlagResponse>> list(
      @RestQuery @Nullable String cursor, @RestQuery @Nullable String limit) {
    Query query = new Query();
    Field<String> after = query.cursor(cursor, AdminFlagResource::keyOfCursor);
    Field<Integer> asked = query.limit(limit);
    query.check();
    int most = asked.get();
    return flags
        .page(after.orNull(), most + 1)
        .map(found -> Page.of(found, most, Flag::key).map(AdminFlagResponse::of));
  }

  @GET
  @Path("{key}")
  @RolesAllowed("admin")
  @Operation(summary = "Read a feature flag")
  @APIResponseSchema(AdminFlagResponse.class)
  public Uni<RestResponse<AdminFlagResponse>> get(@RestPath String key) {
    return flags
        .find(existing(key))
        .map(found -> found.orElseThrow(() -> Problem.notFound("feature flag")))
        .map(AdminFlagResource::answer);
  }

  @PUT
  @Path("{key}")
  @RolesAllowed("admin")
  @Operation(
      summary = "Replace a feature flag, or create one",
      description =
          "With `If-None-Match: *` it creates a flag of this key; otherwise it replaces one. What"
              + " is sent is the whole flag: omitted fields get their defaults.")
  @APIResponseSchema(AdminFlagResponse.class)
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = AdminFlagResponse.class)))
  @APIResponse(responseCode = "409", description = "too-many-flags")
  @RequestBody(
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = FlagProposal.class),
              examples = @ExampleObject(name = "flag", value = EXAMPLE)))
  public Uni<RestResponse<AdminFlagResponse>> put(
      @RestPath String key,
      @RestHeader("If-Match") @Nullable String ifMatch,
      @RestHeader("If-None-Match") @Nullable String ifNoneMatch,
      @Nullable FlagProposal request) {
    FlagDetails details = Refusals.accepted(required(request).check(key));
    return "*".equals(ifNoneMatch)
        ? create(key, details)
        : replace(key, seen(ifMatch, ifNoneMatch), details);
  }

  private Uni<RestResponse<AdminFlagResponse>> replace(
      String key, LongPredicate seen, FlagDetails details) {
    return edit.replace(key, seen, details, edit())
        .map(Refusals::accepted)
        .map(AdminFlagResource::answer);
  }

  private Uni<RestResponse<AdminFlagResponse>> create(String key, FlagDetails details) {
    return edit.create(key, details, edit())
        .map(Refusals::accepted)
        .map(
            flag ->
                Tagged.created(
                    COLLECTION + flag.key(), AdminFlagResponse.of(flag), flag.version()));
  }

  @DELETE
  @Path("{key}")
  @RolesAllowed("admin")
  @Operation(
      summary = "Delete a feature flag",
      description = "Its history is kept. Disable a flag first, and delete what nobody asks for.")
  @APIResponse(responseCode = "204", description = "Deleted")
  public Uni<RestResponse<Void>> delete(
      @RestPath String key, @RestHeader("If-Match") @Nullable String ifMatch) {
    return edit.delete(existing(key), EntityTags.seen(ifMatch), edit())
        .map(Refusals::accepted)
        .replaceWith(RestResponse::noContent);
  }

  private static LongPredicate seen(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
    return EntityTags.seen(ifMatch)
        .and(version -> !EntityTags.matches(ifNoneMatch, EntityTags.of(version)));
  }

  private Edit edit() {
    return new Edit(caller.subject(), clock.instant());
  }

  private static FlagProposal required(@Nullable FlagProposal body) {
    if (body == null) {
      throw Problem.of(400, "body-required", "Body required", "Send a JSON object as the body.");
    }
    return body;
  }

  /// What cannot be a key is not asked for: PostgreSQL has no NUL.
  private static String existing(String key) {
    if (!Flag.isKey(key)) {
      throw Problem.notFound("feature flag");
    }
    return key;
  }

  private static String keyOfCursor(String text) {
    if (!Flag.isKey(text)) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  private static RestResponse<AdminFlagResponse> answer(Flag flag) {
    return Tagged.ok(AdminFlagResponse.of(flag), flag.version());
  }
}
