package io.slotwright.booking.search.rest;

import io.slotwright.booking.search.flow.SearchDates;
import io.slotwright.booking.search.flow.SearchOpenings;
import io.slotwright.booking.search.flow.SearchOpenings.WideSearch;
import io.slotwright.plumbing.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// When the posts of all points of an organisation can be taken.
@Path("/api/v1/availability")
@Tag(name = "Availability")
public class OrganisationAvailabilityResource {

  private static final int MOST_DAYS = 92;

  /// Where a day ends last: before that it is still today somewhere.
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
      summary = "Openings of all points of an organisation, the earliest first",
      description =
          "By minutes only: services belong to one point. Dates are those of each point's own wall clock. Of"
              + " equal starts the lower post number comes first. What is listed can be booked.")
  public Uni<OpeningsResponse> search(
      @Parameter(required = true, example = "0190a000-0000-7000-8000-000000000001")
          @QueryParam("organisation_id")
          @NotNull
          UUID organisationId,
      @Parameter(required = true, example = "60", description = "1 to 1440")
          @QueryParam("duration_minutes")
          @NotNull
          Integer durationMinutes,
      @Parameter(description = "first local date, today if absent", example = "2026-11-23")
          @QueryParam("from")
          @Nullable String from,
      @Parameter(
              description = "last local date, inclusive; at most 92 days",
              example = "2026-11-29")
          @QueryParam("to")
          @Nullable String to,
      @Parameter(description = "1 to 1000, 200 if absent") @QueryParam("limit")
          @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    PageRequest page = PageRequest.of(limit, cursor);
    WideSearch search =
        new WideSearch(organisationId, dates(from, to), DemandRequests.demand(durationMinutes));
    return openings
        .search(search, page.part())
        .map(found -> found.orElseThrow(() -> Problem.notFound("organisation")))
        .map(page::answer);
  }

  private SearchDates dates(@Nullable String from, @Nullable String to) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), LAST_TO_END);
    return SearchRange.dates(from, to, today, MOST_DAYS);
  }
}
