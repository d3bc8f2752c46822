package io.slotwright.calendar.flag.rest;

import io.slotwright.calendar.flag.Flag;
import io.slotwright.calendar.flag.flow.Flags;
import io.slotwright.plumbing.http.Page;
import io.slotwright.plumbing.http.Query;
import io.slotwright.plumbing.http.Query.Field;
import io.slotwright.plumbing.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The history of a flag.
@Path("/api/v1/admin/feature-flags/{key}/history")
@Tag(name = "Administration")
class FlagHistoryResource {

  private final Flags flags;

  FlagHistoryResource(Flags flags) {
    this.flags = flags;
  }

  @GET
  @RolesAllowed("admin")
  @Operation(
      summary = "Every change of a feature flag, oldest first",
      description = "Who changed it, when, from what to what. It is kept when the flag is deleted.")
  public Uni<Page<FlagChangeResponse>> history(
      @RestPath String key,
      @RestQuery("cursor") @Nullable String cursor,
      @RestQuery("limit") @Nullable String limit) {
    Query query = new Query();
    Field<Integer> asked = query.limit(limit);
    Field<Long> after = query.cursor(cursor, Long::valueOf);
    query.check();
    if (!Flag.isKey(key)) {
      throw Problem.notFound("feature flag");
    }
    int most = asked.get();
    return flags
        .history(key, after.or(0L), most + 1)
        .map(found -> found.orElseThrow(() -> Problem.notFound("feature flag")))
        .map(
            found ->
                Page.of(found, most, change -> String.valueOf(change.version()))
                    .map(FlagChangeResponse::of));
  }
}
