package io.slotwright.booking.search.rest;

import io.slotwright.booking.availability.Demand;
import io.slotwright.booking.availability.Judgement;
import io.slotwright.booking.availability.Reason;
import io.slotwright.booking.availability.Timing;
import io.slotwright.booking.catalogue.Basket;
import io.slotwright.booking.catalogue.flow.FillBasket;
import io.slotwright.booking.search.flow.CheckAvailability;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.plumbing.input.SupportedTime;
import io.slotwright.plumbing.problem.Problem;
import io.slotwright.plumbing.problem.Refusals;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Checks whether one time can be booked.
@Path("/api/v1/bookings/check-availability")
@Tag(name = "Availability")
class CheckResource {

  private final CheckAvailability availability;
  private final FillBasket baskets;

  CheckResource(CheckAvailability availability, FillBasket baskets) {
    this.availability = availability;
    this.baskets = baskets;
  }

  /// The post, the time and the services to check.
  ///
  /// @param durationMinutes instead of services
  @Schema(
      examples =
          """
          {"post_id": "0190a000-0000-7000-8000-00000000000b", "starts_at": "2026-11-23T07:00:00Z",
           "duration_minutes": 55}
          """)
  record CheckRequest(
      @NotNull UUID postId,
      @NotNull @SupportedTime Instant startsAt,
      @Size(max = 20) @Nullable List<@NotNull UUID> serviceIds,
      @Size(max = 50) @Nullable String carType,
      @Nullable Integer durationMinutes) {}

  /// @param endsAt null when it is not available, as what would be occupied
  /// @param unknownCarType the one asked for, if none of the services names it: the time is that of
  /// their default durations
  /// @param reasons every rule that is in the way; empty when it is available
  @Schema(
      examples =
          """
          {"available": true, "ends_at": "2026-11-23T07:55:00Z",
           "occupied_from": "2026-11-23T07:00:00Z", "occupied_until": "2026-11-23T08:00:00Z",
           "unknown_car_type": null, "reasons": []}
          """)
  record CheckResponse(
      boolean available,
      @Schema(nullable = true) @Nullable Instant endsAt,
      @Schema(nullable = true) @Nullable Instant occupiedFrom,
      @Schema(nullable = true) @Nullable Instant occupiedUntil,
      @Schema(nullable = true) @Nullable String unknownCarType,
      List<Reason> reasons) {

    static CheckResponse of(Judgement judgement, @Nullable String unknownCarType) {
      return judgement
          .opening()
          .map(opening -> available(opening.timing(), unknownCarType))
          .orElseGet(
              () ->
                  new CheckResponse(false, null, null, null, unknownCarType, judgement.reasons()));
    }

    private static CheckResponse available(Timing timing, @Nullable String unknownCarType) {
      return new CheckResponse(
          true,
          timing.endsAt(),
          timing.occupiedFrom(),
          timing.occupiedUntil(),
          unknownCarType,
          List.of());
    }
  }

  @POST
  @PermitAll
  @Operation(summary = "Check whether one time can be booked, with every reason if not")
  public Uni<CheckResponse> check(@NotNull @Valid CheckRequest request) {
    Integer minutes = request.durationMinutes();
    return minutes == null
        ? baskets
            .fill(request.serviceIds(), request.carType())
            .map(Refusals::accepted)
            .chain(basket -> check(request, basket))
        : check(request, DemandRequests.demand(minutes)).map(CheckResource::answer);
  }

  /// The point whose services count is known only once the post is found.
  private Uni<CheckResponse> check(CheckRequest request, Basket basket) {
    return check(request, Demand.of(basket)).map(found -> answer(found, basket));
  }

  private Uni<Optional<Judgement>> check(CheckRequest request, Demand demand) {
    return availability.check(request.postId(), request.startsAt(), demand);
  }

  private static CheckResponse answer(Optional<Judgement> found) {
    return CheckResponse.of(found.orElseThrow(CheckResource::unknownPost), null);
  }

  private static CheckResponse answer(Optional<Judgement> found, Basket basket) {
    Judgement judgement = found.orElseThrow(CheckResource::unknownPost);
    DemandRequests.requireServicesOf(judgement.timetable().point().id(), basket);
    return CheckResponse.of(judgement, basket.unknownCarType());
  }

  private static Problem unknownPost() {
    return Problem.validation("/post_id", ViolationCode.UNKNOWN_POST, "There is no such post.");
  }
}
