package io.slotwright.schedule.hours.rest;

import io.slotwright.common.time.DateSpan;
import io.slotwright.plumbing.http.Keyset;
import io.slotwright.plumbing.http.Page;
import io.slotwright.plumbing.http.Query;
import io.slotwright.plumbing.http.Query.Field;
import io.slotwright.plumbing.problem.Problem;
import io.slotwright.plumbing.problem.Refusals;
import io.slotwright.plumbing.security.Caller;
import io.slotwright.schedule.booked.rest.DryRun;
import io.slotwright.schedule.booked.rest.PreviewResponse;
import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.decision.rest.Bodies;
import io.slotwright.schedule.decision.rest.Creations;
import io.slotwright.schedule.hours.BlockProposal;
import io.slotwright.schedule.hours.BlockProposal.Stretch;
import io.slotwright.schedule.hours.flow.ChangeBlocks;
import io.slotwright.schedule.hours.flow.ReadBlocks;
import io.slotwright.schedule.slot.Block;
import io.slotwright.schedule.version.HoursOwner;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The blocks of one kind of owner, under `{id}` of its collection.
abstract class BlockResource {

  private static final String EXAMPLE =
      """
      {"starts_at": "2026-11-24T10:00:00Z", "ends_at": "2026-11-24T11:00:00Z",
       "reason": "lift repair"}
      """;

  private final HoursOwner.Kind kind;
  private final String collection;
  private final ReadBlocks read;
  private final ChangeBlocks change;
  private final Previews preview;
  private final Creations creations;
  private final Insiders insiders;
  private final Caller caller;

  BlockResource(
      HoursOwner.Kind kind,
      String collection,
      ReadBlocks read,
      ChangeBlocks change,
      Previews preview,
      Creations creations,
      Insiders insiders,
      Caller caller) {
    this.kind = kind;
    this.collection = collection;
    this.read = read;
    this.change = change;
    this.preview = preview;
    this.creations = creations;
    this.insiders = insiders;
    this.caller = caller;
  }

  @POST
  @Path("{id}/blocks")
  @RolesAllowed({"operator", "admin"})
  @Operation(
      summary = "Block a stretch of time",
      description =
          "With `dry_run` nothing is changed, and the answer is 200 with the bookings that would be"
              + " displaced.")
  @APIResponseSchema(
      value = BlockResponse.class,
      responseCode = "201",
      responseDescription = "Blocked")
  @APIResponse(
      responseCode = "200",
      description = "The effect of a dry run",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = PreviewResponse.class)))
  @RequestBody(
      content =
          @Content(
              mediaType = "application/json",
              examples = @ExampleObject(name = "repair", value = EXAMPLE)))
  public Uni<Response> add(
      @RestPath UUID id,
      @RestHeader("Idempotency-Key") @Nullable String key,
      @Parameter(description = "Whether only to preview the block; no by default")
          @RestQuery("dry_run")
          @Nullable String dryRun,
      @Nullable BlockProposal request) {
    boolean dry = DryRun.isAsked(dryRun);
    Stretch stretch = Refusals.accepted(Bodies.required(request).check());
    Target owner = Target.of(id, caller.organisation());
    if (dry) {
      return preview.of(kind, owner, connection -> change.add(connection, kind, owner, stretch));
    }
    return creations.create(
        new Creations.Request(
            collection + "/" + id + "/blocks/", owner, key, Bodies.required(request)),
        connection -> change.add(connection, kind, owner, stretch),
        BlockResponse::of);
  }

  @GET
  @Path("{id}/blocks")
  @PermitAll
  @Operation(
      summary = "List the blocks between two local dates, both included",
      description = "Reasons are shown to operators of the organisation only.")
  public Uni<Page<BlockResponse>> list(
      @RestPath UUID id,
      @RestQuery @Nullable String from,
      @RestQuery @Nullable String to,
      @RestQuery @Nullable String cursor,
      @RestQuery @Nullable String limit) {
    Query query = new Query();
    Field<DateSpan> span = query.openSpan(from, to);
    Field<Keyset> after = query.cursor(cursor, Keyset::parse);
    Field<Integer> asked = query.limit(limit);
    query.check();
    int most = asked.get();
    HoursOwner owner = new HoursOwner(kind, id);
    return read.list(owner, span.get(), after.orNull(), most + 1)
        .map(found -> found.orElseThrow(() -> Problem.notFound(kind.what())))
        .map(found -> Page.of(found, most, BlockResource::place))
        .chain(page -> insiders.includeCaller(owner).map(insider -> seenBy(insider, page)));
  }

  private static String place(Block block) {
    return new Keyset(block.range().start(), block.id()).text();
  }

  private static Page<BlockResponse> seenBy(boolean insider, Page<Block> page) {
    return page.map(block -> BlockResponse.of(block).seenBy(insider));
  }

  @DELETE
  @Path("{id}/blocks/{blockId}")
  @RolesAllowed({"operator", "admin"})
  @Operation(summary = "Remove a block")
  public Uni<RestResponse<Void>> remove(@RestPath UUID id, @RestPath UUID blockId) {
    return change
        .remove(kind, Target.of(id, caller.organisation()), blockId)
        .map(Refusals::accepted)
        .replaceWith(RestResponse::noContent);
  }
}
