package io.slotwright.booking.search.rest;

import io.slotwright.booking.search.flow.SearchOpenings;
import io.slotwright.booking.search.flow.SearchOpenings.Search;
import io.slotwright.booking.supply.ServicePoint;
import io.slotwright.common.time.TimeRange;
import io.slotwright.plumbing.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// When a service point's posts can be taken.
@Path("/api/v1/service-points/{id}/availability")
@Tag(name = "Availability")
public class AvailabilityResource {

  private static final int MOST_DAYS = 92;

  private final SearchOpenings openings;
  private final DemandRequests demands;
  private final InstantSource clock;

  AvailabilityResource(SearchOpenings openings, DemandRequests demands, InstantSource clock) {
    this.openings = openings;
    this.demands = demands;
    this.clock = clock;
  }

  @GET
  @PermitAll
  @Operation(
      summary = "Openings of a service point, ordered by start, then by post number",
      description =
          "Search by service_ids of the point (and car_type) or by duration_minutes. Every listed"
              + " opening can be booked.")
  public Uni<OpeningsResponse> search(
      UUID id,
      @Parameter(description = "first local date, today if absent", example = "2026-11-23")
          @QueryParam("from")
          @Nullable String from,
      @Parameter(description = "last local date, inclusive", example = "2026-11-29")
          @QueryParam("to")
          @Nullable String to,
      @Parameter(description = "comma-separated") @QueryParam("service_ids")
          List<String> serviceIds,
      @QueryParam("car_type") @Size(max = 50) @Nullable String carType,
      @QueryParam("duration_minutes") @Nullable Integer durationMinutes,
      @QueryParam("post_id") @Nullable UUID postId,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    PageRequest page = PageRequest.of(limit, cursor);
    List<UUID> services = DemandRequests.ids(serviceIds);
    return openings
        .point(id)
        .map(found -> found.orElseThrow(() -> Problem.notFound("service point")))
        .map(point -> range(point, from, to))
        .chain(
            range ->
                demands
                    .demand(durationMinutes, services, carType, id)
                    .map(demand -> new Search(id, postId, range, demand)))
        .chain(search -> openings.search(search, page.part()))
        .map(page::answer);
  }

  private TimeRange range(ServicePoint point, @Nullable String from, @Nullable String to) {
    return SearchRange.of(from, to, point.timezone(), clock.instant(), MOST_DAYS);
  }
}
