package io.slotwright.schedule.slot.rest;

import io.slotwright.common.time.DateSpan;
import io.slotwright.plumbing.http.Query;
import io.slotwright.plumbing.http.Query.Field;
import io.slotwright.plumbing.problem.Problem;
import io.slotwright.schedule.slot.OfferedSlots;
import io.slotwright.schedule.slot.flow.ReadSlots;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/posts")
@Tag(name = "Slots")
class SlotsResource {

  private static final int MOST_DAYS = 92;

  private final ReadSlots slots;

  SlotsResource(ReadSlots slots) {
    this.slots = slots;
  }

  @Schema(
      examples =
          """
          {"post_id": "0190a000-0000-7000-8000-0000000000a1", "timezone": "Europe/Kyiv",
           "slots": [
             {"id": "0190a000-0000-7000-8000-0000000000a1~2026-11-24T09:30:00Z",
              "starts_at": "2026-11-24T09:30:00Z", "ends_at": "2026-11-24T10:00:00Z",
              "blocked": false},
             {"id": "0190a000-0000-7000-8000-0000000000a1~2026-11-24T10:00:00Z",
              "starts_at": "2026-11-24T10:00:00Z", "ends_at": "2026-11-24T10:30:00Z",
              "blocked": true}]}
          """)
  record SlotsResponse(UUID postId, String timezone, List<SlotResponse> slots) {

    static SlotsResponse of(OfferedSlots offered) {
      return new SlotsResponse(
          offered.postId(),
          offered.zone().getId(),
          offered.slots().stream().map(slot -> SlotResponse.of(offered.postId(), slot)).toList());
    }
  }

  @GET
  @Path("{id}/slots")
  @PermitAll
  @Operation(summary = "Read the slots of a post between two local dates, both included")
  public Uni<SlotsResponse> list(
      @RestPath UUID id,
      @Parameter(example = "2026-11-23") @RestQuery @Nullable String from,
      @Parameter(example = "2026-11-29", description = "At most 92 days in all.") @RestQuery
          @Nullable String to) {
    Query query = new Query();
    Field<DateSpan> span =
        query.span(query.date("from", from).required(), query.date("to", to).required(), MOST_DAYS);
    query.check();
    return slots
        .of(id, span.get())
        .map(found -> found.orElseThrow(() -> Problem.notFound("post")))
        .map(SlotsResponse::of);
  }
}
