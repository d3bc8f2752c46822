package io.slotwright.booking.search.rest;

import io.slotwright.booking.search.flow.SearchOpenings;
import io.slotwright.booking.search.flow.SearchOpenings.Search;
import io.slotwright.plumbing.http.Query;
import io.slotwright.plumbing.http.Query.Field;
import io.slotwright.plumbing.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Lists when a service point's posts can be taken.
@Path("/api/v1/service-points/{id}/availability")
@Tag(name = "Availability")
class AvailabilityResource {

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
      summary = "List openings of a service point, by start, then by post number",
      description =
          "Search by service_ids of the point (and car_type) or by duration_minutes. Every listed"
              + " opening can be booked.")
  public Uni<OpeningsResponse> search(
      @RestPath UUID id,
      @Parameter(description = "first local date, today if absent", example = "2026-11-23")
          @RestQuery("from")
          @Nullable String from,
      @Parameter(description = "last local date, inclusive", example = "2026-11-29")
          @RestQuery("to")
          @Nullable String to,
      @Parameter(description = "separated by commas") @RestQuery("service_ids")
          List<String> serviceIds,
      @RestQuery("car_type") @Size(max = 50) @Nullable String carType,
      @RestQuery("duration_minutes") @Nullable String durationMinutes,
      @RestQuery("post_id") @Nullable String postId,
      @RestQuery("limit") @Nullable String limit,
      @RestQuery("cursor") @Nullable String cursor) {
    Query query = new Query();
    Dates dates = Dates.read(query, from, to);
    Field<List<UUID>> services = DemandRequests.services(query, serviceIds);
    Field<Integer> minutes = DemandRequests.minutes(query, durationMinutes);
    Field<UUID> post = query.id("post_id", postId);
    PageRequest page = PageRequest.read(query, limit, cursor);
    query.check();
    return openings
        .point(id)
        .map(found -> found.orElseThrow(() -> Problem.notFound("service point")))
        .map(point -> dates.in(point.timezone(), clock.instant(), MOST_DAYS))
        .chain(
            range ->
                demands
                    .demand(minutes.orNull(), services.get(), carType, id)
                    .chain(
                        requested ->
                            openings
                                .search(
                                    new Search(id, post.orNull(), range, requested.demand()),
                                    page.part())
                                .map(found -> page.answer(found, requested.unknownCarType()))));
  }
}
