package io.slotwright.booking.search.rest;

import io.slotwright.booking.search.flow.SearchOpenings;
import io.slotwright.booking.search.flow.SearchOpenings.WideSearch;
import io.slotwright.plumbing.http.Query;
import io.slotwright.plumbing.http.Query.Field;
import io.slotwright.plumbing.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Lists when the posts of all points of an organisation can be taken.
@Path("/api/v1/availability")
@Tag(name = "Availability")
class OrganisationAvailabilityResource {

  private static final int MOST_DAYS = 92;

  /// The zone in which a day ends last: until then it is still today somewhere.
  private static final ZoneOffset LAST_TO_END = ZoneOffset.ofHours(-12);

  private final SearchOpenings openings;
  private final InstantSource clock;

  OrganisationAvailabilityResource(SearchOpenings openings, InstantSource clock) {
    this.openings = openings;
    this.clock = clock;
  }

  @GET
  @PermitAll
  @Operation(
      summary = "List openings of all points of an organisation, the earliest first",
      description =
          "By minutes only: services belong to one point. Dates are those of each point's own wall clock. Of"
              + " equal starts the lower post number comes first. What is listed can be booked.")
  public Uni<OpeningsResponse> search(
      @Parameter(required = true, example = "0190a000-0000-7000-8000-000000000001")
          @RestQuery("organisation_id")
          @Nullable String organisationId,
      @Parameter(required = true, example = "60", description = "1 to 1440")
          @RestQuery("duration_minutes")
          @Nullable String durationMinutes,
      @Parameter(description = "first local date, today if absent", example = "2026-11-23")
          @RestQuery("from")
          @Nullable String from,
      @Parameter(
              description = "last local date, inclusive; at most 92 days",
              example = "2026-11-29")
          @RestQuery("to")
          @Nullable String to,
      @Parameter(description = "1 to 1000, 200 if absent") @RestQuery("limit")
          @Nullable String limit,
      @RestQuery("cursor") @Nullable String cursor) {
    Query query = new Query();
    Field<UUID> organisation = query.id("organisation_id", organisationId).required();
    Field<Integer> minutes = DemandRequests.minutes(query, durationMinutes).required();
    Dates dates = Dates.read(query, from, to);
    PageRequest page = PageRequest.read(query, limit, cursor);
    query.check();
    LocalDate today = LocalDate.ofInstant(clock.instant(), LAST_TO_END);
    WideSearch search =
        new WideSearch(
            organisation.get(),
            dates.since(today, MOST_DAYS),
            DemandRequests.demand(minutes.get()));
    return openings
        .search(search, page.part())
        .map(found -> found.orElseThrow(() -> Problem.notFound("organisation")))
        .map(found -> page.answer(found, null));
  }
}
