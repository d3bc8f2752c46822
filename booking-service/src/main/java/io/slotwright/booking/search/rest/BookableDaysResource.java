package io.slotwright.booking.search.rest;

import io.slotwright.booking.search.flow.SearchDays;
import io.slotwright.booking.search.flow.SearchDays.Search;
import io.slotwright.booking.search.flow.SearchOpenings;
import io.slotwright.booking.supply.ServicePoint;
import io.slotwright.common.time.DateSpan;
import io.slotwright.plumbing.http.Query;
import io.slotwright.plumbing.http.Query.Field;
import io.slotwright.plumbing.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Lists the days on which a service point can be booked, for a calendar of a month.
@Path("/api/v1/service-points/{id}/availability/days")
@Tag(name = "Availability")
class BookableDaysResource {

  private static final int MOST_DAYS = 92;

  private final SearchOpenings openings;
  private final SearchDays days;
  private final DemandRequests demands;
  private final InstantSource clock;

  BookableDaysResource(
      SearchOpenings openings, SearchDays days, DemandRequests demands, InstantSource clock) {
    this.openings = openings;
    this.days = days;
    this.demands = demands;
    this.clock = clock;
  }

  @GET
  @PermitAll
  @Operation(
      summary = "List the days on which a service point can be booked",
      description =
          "Each with its first opening, and the first opening after them. Search by service_ids of"
              + " the point (and car_type) or by duration_minutes.")
  public Uni<BookableDaysResponse> search(
      @RestPath UUID id,
      @Parameter(description = "first local date, today if absent", example = "2026-11-23")
          @RestQuery("from")
          @Nullable String from,
      @Parameter(description = "last local date, inclusive", example = "2026-12-31")
          @RestQuery("to")
          @Nullable String to,
      @Parameter(description = "separated by commas") @RestQuery("service_ids")
          List<String> serviceIds,
      @RestQuery("car_type") @Size(max = 50) @Nullable String carType,
      @RestQuery("duration_minutes") @Nullable String durationMinutes,
      @RestQuery("post_id") @Nullable String postId) {
    Query query = new Query();
    Dates dates = Dates.read(query, from, to);
    Field<List<UUID>> services = DemandRequests.services(query, serviceIds);
    Field<Integer> minutes = DemandRequests.minutes(query, durationMinutes);
    Field<UUID> post = query.id("post_id", postId);
    query.check();
    return openings
        .point(id)
        .map(found -> found.orElseThrow(() -> Problem.notFound("service point")))
        .chain(
            point -> {
              DateSpan span = dates.since(today(point), MOST_DAYS);
              return demands
                  .demand(minutes.orNull(), services.get(), carType, id)
                  .chain(
                      requested ->
                          days.search(new Search(point, post.orNull(), span, requested.demand()))
                              .map(
                                  found ->
                                      BookableDaysResponse.of(found, requested.unknownCarType())));
            });
  }

  private LocalDate today(ServicePoint point) {
    return LocalDate.ofInstant(clock.instant(), point.timezone());
  }
}
