package io.slotwright.booking.search.rest;

import io.slotwright.booking.availability.Demand;
import io.slotwright.booking.availability.rest.RefusalProblems;
import io.slotwright.booking.catalogue.Basket;
import io.slotwright.booking.catalogue.rest.BasketRequests;
import io.slotwright.plumbing.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an appointment would need of a post's time, asked for by minutes or by a basket of
/// services.
@ApplicationScoped
class DemandRequests {

  private static final int MOST_SERVICES = 20;
  private static final int MOST_MINUTES = 1440;

  private final BasketRequests baskets;

  DemandRequests(BasketRequests baskets) {
    this.baskets = baskets;
  }

  /// @param minutes wins over the services; null to take those
  /// @param servicePointId at which it is asked for; services of another fail with a [Problem] 422
  Uni<Demand> demand(
      @Nullable Integer minutes,
      @Nullable List<UUID> serviceIds,
      @Nullable String carType,
      UUID servicePointId) {
    return minutes == null
        ? baskets.fill(serviceIds, carType).map(basket -> demand(basket, servicePointId))
        : Uni.createFrom().item(demand(minutes));
  }

  private static Demand demand(Basket basket, UUID servicePointId) {
    requireServicesOf(servicePointId, basket);
    return Demand.of(basket);
  }

  /// @throws Problem 422 when the basket is one of another point
  static void requireServicesOf(UUID servicePointId, Basket basket) {
    if (!basket.servicePointId().equals(servicePointId)) {
      throw RefusalProblems.servicesOfAnotherPoint();
    }
  }

  /// @throws Problem 422 when that is too short or too long
  static Demand demand(int minutes) {
    if (minutes < 1 || minutes > MOST_MINUTES) {
      throw Problem.validation(
          "/duration_minutes",
          "duration-out-of-range",
          "duration_minutes is a number from 1 to " + MOST_MINUTES + ".");
    }
    return Demand.of(Duration.ofMinutes(minutes));
  }

  /// The ids of a query parameter: separated by commas, or the parameter repeated, or both.
  static List<UUID> ids(List<String> parameters) {
    List<UUID> ids = new ArrayList<>();
    for (String parameter : parameters) {
      for (String id : parameter.split(",", MOST_SERVICES + 1)) {
        ids.add(id(id.strip(), ids.size()));
      }
    }
    if (ids.size() > MOST_SERVICES) {
      throw Problem.validation(
          "/service_ids", "too-many-services", "Name at most " + MOST_SERVICES + " services.");
    }
    return ids;
  }

  private static UUID id(String text, int index) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notAnId) {
      throw Problem.validation("/service_ids/" + index, "malformed", "A service id is a UUID.");
    }
  }
}
