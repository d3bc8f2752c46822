package io.slotwright.plumbing.inbox.rest;

import io.slotwright.plumbing.http.Page;
import io.slotwright.plumbing.http.Query;
import io.slotwright.plumbing.http.Query.Field;
import io.slotwright.plumbing.inbox.DeadLetters;
import io.slotwright.plumbing.inbox.ReplayDeadLetter;
import io.slotwright.plumbing.problem.Problem;
import io.slotwright.plumbing.problem.Refusals;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The records that this service could not apply, for those who run it. They are of all
/// organisations, so the gateway has no route to them.
@Path("/api/v1/admin/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@Tag(name = "Administration")
class DeadLettersResource {

  private final DeadLetters letters;
  private final ReplayDeadLetter replay;

  DeadLettersResource(DeadLetters letters, ReplayDeadLetter replay) {
    this.letters = letters;
    this.replay = replay;
  }

  @GET
  @RolesAllowed("admin")
  @Operation(
      summary = "List the records of other services that this one could not apply, newest first",
      description =
          "Without their content, which may be personal. The gateway has no route to it: ask the"
              + " service itself.")
  public Uni<Page<DeadLetterResponse>> list(
      @RestQuery @Parameter(description = "Only those not applied, true by default")
          @Nullable String waiting,
      @RestQuery @Parameter(description = "next_cursor of the page before") @Nullable String cursor,
      @RestQuery @Parameter(description = "1 to 200", example = "50") @Nullable String limit) {
    Query query = new Query();
    Field<Boolean> onlyWaiting = query.flag("waiting", waiting);
    Field<UUID> after = query.cursor(cursor, UUID::fromString);
    Field<Integer> most = query.limit(limit);
    query.check();
    return letters
        .page(after.orNull(), onlyWaiting.or(true), most.get() + 1)
        .map(found -> Page.of(found, most.get(), letter -> letter.id().toString()))
        .map(page -> page.map(DeadLetterResponse::of));
  }

  @POST
  @Path("/{id}/replay")
  @RolesAllowed("admin")
  @Operation(
      summary = "Apply a record after all",
      description =
          "Once the fault is mended. The answer has `applied_at`, or the reason why it failed"
              + " again. Where something newer has been applied meanwhile, that counts; applying"
              + " again changes nothing.")
  @APIResponseSchema(DeadLetterResponse.class)
  @APIResponse(responseCode = "409", description = "no-consumer")
  public Uni<DeadLetterResponse> replay(@RestPath UUID id) {
    return replay.replay(id).map(Refusals::accepted).map(DeadLetterResponse::of);
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed("admin")
  @Operation(summary = "Discard a record that shall never be applied")
  public Uni<Void> discard(@RestPath UUID id) {
    return letters
        .discard(id)
        .invoke(
            found -> {
              if (!found) {
                throw Problem.notFound("dead letter");
              }
            })
        .replaceWithVoid();
  }
}
