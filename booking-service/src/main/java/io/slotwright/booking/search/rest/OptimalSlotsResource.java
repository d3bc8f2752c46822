package io.slotwright.booking.search.rest;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.slotwright.booking.availability.Reason;
import io.slotwright.booking.availability.Recommendation;
import io.slotwright.booking.search.flow.SearchOpenings;
import io.slotwright.booking.search.flow.SearchOpenings.Search;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.plumbing.http.Query;
import io.slotwright.plumbing.input.SupportedTime;
import io.slotwright.plumbing.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Which openings suit best.
@Path("/api/v1/bookings/optimal-slots")
@Tag(name = "Availability")
class OptimalSlotsResource {

  private static final int RECOMMENDATIONS_BY_DEFAULT = 5;
  private static final int MOST_RECOMMENDATIONS = 50;
  private static final int MOST_DAYS = 92;

  private final SearchOpenings openings;
  private final DemandRequests demands;
  private final InstantSource clock;

  OptimalSlotsResource(SearchOpenings openings, DemandRequests demands, InstantSource clock) {
    this.openings = openings;
    this.demands = demands;
    this.clock = clock;
  }

  /// The point, dates and services to search for.
  ///
  /// @param from first local date of the point
  /// @param to last local date, inclusive
  @Schema(
      examples =
          """
          {"service_point_id": "0190a000-0000-7000-8000-00000000000a",
           "service_ids": ["0190a000-0000-7000-8000-00000000000d"], "car_type": "suv",
           "from": "2026-11-23", "to": "2026-11-29", "preferred_at": "2026-11-23T08:00:00Z", "limit": 3}
          """)
  record OptimalRequest(
      @NotNull UUID servicePointId,
      @Size(max = 20) @Nullable List<@NotNull UUID> serviceIds,
      @Size(max = 50) @Nullable String carType,
      @Nullable Integer durationMinutes,
      @Nullable String from,
      @Nullable String to,
      @SupportedTime @Nullable Instant preferredAt,
      @Min(1) @Max(MOST_RECOMMENDATIONS) @Nullable Integer limit) {}

  /// Best first.
  ///
  /// @param unknownCarType the car type that was asked for, if no service names it: the openings
  /// are
  /// those for their default durations; absent when it is known
  @Schema(
      examples =
          """
          {"recommendations": [
             {"post_id": "0190a000-0000-7000-8000-0000000000a1", "post_number": 1,
              "starts_at": "2026-11-23T07:00:00Z", "ends_at": "2026-11-23T07:55:00Z",
              "occupied_from": "2026-11-23T07:00:00Z", "occupied_until": "2026-11-23T08:00:00Z",
              "score": 0.9998,
              "reasons": [{"code": "no-leftover", "detail": "It fills a gap completely."}]}]}
          """)
  record OptimalResponse(
      List<Recommended> recommendations,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String unknownCarType) {

    static OptimalResponse of(
        List<Recommendation> recommendations, @Nullable String unknownCarType) {
      return new OptimalResponse(
          recommendations.stream().map(Recommended::of).toList(), unknownCarType);
    }
  }

  /// An opening with what speaks for it.
  ///
  /// @param score 0 to 1, the greater the better
  record Recommended(
      UUID postId,
      int postNumber,
      Instant startsAt,
      Instant endsAt,
      Instant occupiedFrom,
      Instant occupiedUntil,
      double score,
      List<Reason> reasons) {

    static Recommended of(Recommendation recommendation) {
      OpeningResponse opening = OpeningResponse.of(recommendation.opening());
      return new Recommended(
          opening.postId(),
          opening.postNumber(),
          opening.startsAt(),
          opening.endsAt(),
          opening.occupiedFrom(),
          opening.occupiedUntil(),
          recommendation.score(),
          recommendation.reasons());
    }
  }

  @POST
  @PermitAll
  @Operation(
      summary = "The openings that leave the calendar most useful, with the reasons for their rank",
      description =
          "Ranked by least time left over in the gap, then neighbours, then closeness to"
              + " preferred_at, then load.")
  public Uni<OptimalResponse> recommend(@NotNull @Valid OptimalRequest request) {
    Query query = new Query();
    Dates dates = Dates.read(query, request.from(), request.to());
    query.check();
    int most = requireNonNullElse(request.limit(), RECOMMENDATIONS_BY_DEFAULT);
    return openings
        .point(request.servicePointId())
        .map(
            found ->
                found.orElseThrow(
                    () ->
                        Problem.validation(
                            "/service_point_id",
                            ViolationCode.UNKNOWN_SERVICE_POINT,
                            "There is no such service point.")))
        .map(point -> dates.in(point.timezone(), clock.instant(), MOST_DAYS))
        .chain(
            range ->
                demands
                    .demand(
                        request.durationMinutes(),
                        request.serviceIds(),
                        request.carType(),
                        request.servicePointId())
                    .chain(
                        requested ->
                            openings
                                .recommend(
                                    new Search(
                                        request.servicePointId(), null, range, requested.demand()),
                                    request.preferredAt(),
                                    most)
                                .map(
                                    found ->
                                        OptimalResponse.of(found, requested.unknownCarType()))));
  }
}
