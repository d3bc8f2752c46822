package io.slotwright.booking.search.rest;

import io.slotwright.booking.availability.Demand;
import io.slotwright.booking.catalogue.Basket;
import io.slotwright.booking.catalogue.flow.FillBasket;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.plumbing.http.Query;
import io.slotwright.plumbing.http.Query.Field;
import io.slotwright.plumbing.problem.Problem;
import io.slotwright.plumbing.problem.Refusals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The time that an appointment needs, requested by minutes or by a basket of services.
@ApplicationScoped
class DemandRequests {

  /// @param unknownCarType see [Basket]; null when minutes were asked for
  record Requested(Demand demand, @Nullable String unknownCarType) {}

  private static final int MOST_SERVICES = 20;
  private static final int MOST_MINUTES = 1440;

  private final FillBasket baskets;

  DemandRequests(FillBasket baskets) {
    this.baskets = baskets;
  }

  /// @param minutes wins over the services; null to take those
  /// @param servicePointId the requested point; services of another fail with a [Problem] 422
  Uni<Requested> demand(
      @Nullable Integer minutes,
      @Nullable List<UUID> serviceIds,
      @Nullable String carType,
      UUID servicePointId) {
    return minutes == null
        ? baskets
            .fill(serviceIds, carType)
            .map(Refusals::accepted)
            .map(basket -> requested(basket, servicePointId))
        : Uni.createFrom().item(new Requested(demand(minutes), null));
  }

  private static Requested requested(Basket basket, UUID servicePointId) {
    requireServicesOf(servicePointId, basket);
    return new Requested(Demand.of(basket), basket.unknownCarType());
  }

  /// @throws Problem 422 when the basket is one of another point
  static void requireServicesOf(UUID servicePointId, Basket basket) {
    if (!basket.servicePointId().equals(servicePointId)) {
      throw Refusals.problem(Basket.refusalOfAnotherPoint());
    }
  }

  /// Violation: `duration-out-of-range`.
  static Field<Integer> minutes(Query query, @Nullable String text) {
    return query.number(
        "duration_minutes", text, 1, MOST_MINUTES, ViolationCode.DURATION_OUT_OF_RANGE);
  }

  /// The services of a query: separated by commas, or the parameter repeated, or both.
  static Field<List<UUID>> services(Query query, List<String> texts) {
    return query.ids("service_ids", texts, MOST_SERVICES, ViolationCode.TOO_MANY_SERVICES);
  }

  /// @throws Problem 422 when that is too short or too long
  static Demand demand(int minutes) {
    Query query = new Query();
    Field<Integer> within = minutes(query, String.valueOf(minutes));
    query.check();
    return Demand.of(Duration.ofMinutes(within.get()));
  }
}
