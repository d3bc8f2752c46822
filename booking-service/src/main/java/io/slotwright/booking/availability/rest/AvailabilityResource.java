package io.slotwright.booking.availability.rest;

import io.slotwright.booking.availability.Opening;
import io.slotwright.booking.availability.flow.SearchOpenings;
import io.slotwright.booking.availability.flow.SearchOpenings.Search;
import io.slotwright.booking.supply.ServicePoint;
import io.slotwright.booking.supply.flow.Supply;
import io.slotwright.common.time.TimeRange;
import io.slotwright.plumbing.http.Cursors;
import io.slotwright.plumbing.http.Limit;
import io.slotwright.plumbing.http.Page;
import io.slotwright.plumbing.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
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

  private static final int OPENINGS_BY_DEFAULT = 200;
  private static final int MOST_OPENINGS = 1_000;
  private static final int MOST_DAYS = 92;

  private final SearchOpenings openings;
  private final LengthRequests lengths;
  private final Supply supply;
  private final InstantSource clock;

  AvailabilityResource(
      SearchOpenings openings, LengthRequests lengths, Supply supply, InstantSource clock) {
    this.openings = openings;
    this.lengths = lengths;
    this.supply = supply;
    this.clock = clock;
  }

  @GET
  @PermitAll
  @Operation(
      summary = "Openings of a service point, ordered by start, then by post number",
      description =
          "Ask by service_ids (and car_type) or by duration_minutes. What is listed can be booked.")
  public Uni<OpeningsResponse> search(
      UUID id,
      @Parameter(description = "first local date, today if absent", example = "2026-11-23")
          @QueryParam("from")
          @Nullable String from,
      @Parameter(description = "last local date, inclusive", example = "2026-11-29")
          @QueryParam("to")
          @Nullable String to,
      @Parameter(description = "separated by commas") @QueryParam("service_ids")
          List<String> serviceIds,
      @QueryParam("car_type") @Size(max = 50) @Nullable String carType,
      @QueryParam("duration_minutes") @Nullable Integer durationMinutes,
      @QueryParam("post_id") @Nullable UUID postId,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    int most = Limit.of(limit, OPENINGS_BY_DEFAULT, MOST_OPENINGS);
    @Nullable Place after = Cursors.decode(cursor, Place::parse);
    List<UUID> services = LengthRequests.ids(serviceIds);
    return supply
        .point(id)
        .map(found -> found.orElseThrow(() -> Problem.notFound("service point")))
        .map(point -> range(point, from, to))
        .chain(
            range ->
                lengths
                    .length(durationMinutes, services, carType)
                    .map(length -> new Search(id, postId, range, length)))
        .chain(openings::search)
        .map(found -> page(found, after, most));
  }

  private TimeRange range(ServicePoint point, @Nullable String from, @Nullable String to) {
    return SearchRange.of(from, to, point.timezone(), clock.instant(), MOST_DAYS);
  }

  private static OpeningsResponse page(List<Opening> found, @Nullable Place after, int most) {
    List<Opening> rest =
        found.stream()
            .filter(opening -> after == null || Place.of(opening).isAfter(after))
            .limit(most + 1L)
            .toList();
    return OpeningsResponse.of(Page.of(rest, most, opening -> Place.of(opening).toString()));
  }

  /// A place in the list of openings.
  record Place(Instant startsAt, int postNumber) {

    static Place of(Opening opening) {
      return new Place(opening.startsAt(), opening.timetable().post().number());
    }

    static Place parse(String text) {
      int separator = text.indexOf('/');
      return new Place(
          Instant.parse(text.substring(0, separator)),
          Integer.parseInt(text.substring(separator + 1)));
    }

    boolean isAfter(Place other) {
      int order = startsAt.compareTo(other.startsAt);
      return order > 0 || order == 0 && postNumber > other.postNumber;
    }

    @Override
    public String toString() {
      return startsAt + "/" + postNumber;
    }
  }
}
