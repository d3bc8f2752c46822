package io.slotwright.booking.catalogue.rest;

import io.slotwright.booking.catalogue.Basket;
import io.slotwright.booking.catalogue.flow.FillBasket;
import io.slotwright.common.event.BookingChanged.ServiceLine;
import io.slotwright.plumbing.problem.Refusals;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The duration of services.
@Path("/api/v1/bookings/calculate-duration")
@Tag(name = "Availability")
class DurationResource {

  private final FillBasket baskets;

  DurationResource(FillBasket baskets) {
    this.baskets = baskets;
  }

  /// The services, and the car that they are for.
  @Schema(
      examples =
          """
          {"service_ids": ["0190a000-0000-7000-8000-00000000000d"], "car_type": "suv"}
          """)
  record DurationRequest(
      @Size(max = 20) @Nullable List<@NotNull UUID> serviceIds,
      @Size(max = 50) @Nullable String carType) {}

  /// The total and its parts.
  ///
  /// @param bufferBeforeMinutes how long a post is kept free before all of them, the longest of
  /// theirs; a post's own buffer may be longer
  /// @param bufferAfterMinutes the same after all of them
  /// @param carType as the services name it
  /// @param unknownCarType the one asked for, if none of the services names it: the minutes are
  /// their defaults. Null when one does, or when no duration depends on the car
  @Schema(
      examples =
          """
          {"total_minutes": 55, "buffer_before_minutes": 0, "buffer_after_minutes": 5, "car_type": "suv",
           "unknown_car_type": null,
           "items": [{"service_id": "0190a000-0000-7000-8000-00000000000d", "name": "Seasonal tyre change",
                      "minutes": 55, "buffer_before_minutes": 0, "buffer_after_minutes": 5}]}
          """)
  record DurationResponse(
      int totalMinutes,
      int bufferBeforeMinutes,
      int bufferAfterMinutes,
      @Schema(nullable = true) @Nullable String carType,
      @Schema(nullable = true) @Nullable String unknownCarType,
      List<Item> items) {

    static DurationResponse of(Basket basket) {
      return new DurationResponse(
          basket.totalMinutes(),
          basket.buffers().beforeMinutes(),
          basket.buffers().afterMinutes(),
          basket.carType(),
          basket.unknownCarType(),
          basket.lines().stream().map(Item::of).toList());
    }
  }

  /// One service of the sum.
  record Item(
      UUID serviceId, String name, int minutes, int bufferBeforeMinutes, int bufferAfterMinutes) {

    static Item of(ServiceLine line) {
      return new Item(
          line.serviceId(),
          line.name(),
          line.minutes(),
          line.bufferBeforeMinutes(),
          line.bufferAfterMinutes());
    }
  }

  @POST
  @PermitAll
  @Operation(summary = "Calculate how long a basket of services takes on a type of car")
  public Uni<DurationResponse> calculate(@NotNull @Valid DurationRequest request) {
    return baskets
        .fill(request.serviceIds(), request.carType())
        .map(Refusals::accepted)
        .map(DurationResponse::of);
  }
}
