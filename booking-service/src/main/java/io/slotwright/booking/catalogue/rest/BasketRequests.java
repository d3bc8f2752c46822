package io.slotwright.booking.catalogue.rest;

import io.slotwright.booking.catalogue.Basket;
import io.slotwright.booking.catalogue.flow.FillBasket;
import io.slotwright.plumbing.problem.Refusals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Fills the baskets that requests name, and refuses those that cannot be had.
@ApplicationScoped
public class BasketRequests {

  private final FillBasket fillBasket;

  BasketRequests(FillBasket fillBasket) {
    this.fillBasket = fillBasket;
  }

  /// @param serviceIds null counts as empty, which is refused
  public Uni<Basket> fill(@Nullable List<UUID> serviceIds, @Nullable String carType) {
    return fillBasket.fill(orEmpty(serviceIds), carType).map(Refusals::accepted);
  }

  /// As [FillBasket#attempt].
  ///
  /// @param serviceIds as for [#fill]
  public <R> Uni<R> attempt(
      @Nullable List<UUID> serviceIds,
      @Nullable String carType,
      Function<Basket, Uni<R>> attempt,
      Predicate<R> succeeded) {
    return fillBasket
        .attempt(orEmpty(serviceIds), carType, attempt, succeeded)
        .map(Refusals::accepted);
  }

  private static List<UUID> orEmpty(@Nullable List<UUID> serviceIds) {
    return serviceIds == null ? List.of() : serviceIds;
  }
}
