package io.slotwright.schedule.slot.rest;

import io.slotwright.plumbing.http.Query;
import io.slotwright.plumbing.http.Query.Field;
import io.slotwright.plumbing.problem.Problem;
import io.slotwright.schedule.slot.OfferedSlots;
import io.slotwright.schedule.slot.flow.ReadSlots;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/service-points")
@Tag(name = "Slots")
class AvailableAtResource {

  private final ReadSlots slots;

  AvailableAtResource(ReadSlots slots) {
    this.slots = slots;
  }

  @Schema(
      examples =
          """
          {"posts": [
            {"post_id": "0190a000-0000-7000-8000-0000000000a1", "number": 1,
             "slot": {"id": "0190a000-0000-7000-8000-0000000000a1~2026-11-23T07:00:00Z",
                      "starts_at": "2026-11-23T07:00:00Z", "ends_at": "2026-11-23T07:30:00Z",
                      "blocked": false}}]}
          """)
  record AvailableAtResponse(List<OpenPost> posts) {}

  record OpenPost(UUID postId, int number, SlotResponse slot) {

    static OpenPost of(OfferedSlots offered) {
      return new OpenPost(
          offered.postId(),
          offered.number(),
          SlotResponse.of(offered.postId(), offered.slots().getFirst()));
    }
  }

  @GET
  @Path("{id}/available-at")
  @PermitAll
  @Operation(
      summary = "Find the posts that are open at a moment, with their current slot",
      description = "Whether the slot is booked is known to the booking service.")
  public Uni<AvailableAtResponse> availableAt(
      @RestPath UUID id,
      @Parameter(example = "2026-11-23T07:15:00Z") @RestQuery @Nullable String time) {
    Query query = new Query();
    Field<Instant> at = query.instant("time", time).required();
    query.check();
    return slots
        .openAt(id, at.get())
        .map(found -> found.orElseThrow(() -> Problem.notFound("service point")))
        .map(open -> new AvailableAtResponse(open.stream().map(OpenPost::of).toList()));
  }
}
