package io.slotwright.booking.catalogue.rest;

import io.slotwright.booking.catalogue.Basket;
import io.slotwright.booking.catalogue.BasketDecision;
import io.slotwright.booking.catalogue.flow.FillBasket;
import io.slotwright.plumbing.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
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
    return fillBasket
        .fill(serviceIds == null ? List.of() : serviceIds, carType)
        .map(BasketRequests::orProblem);
  }

  /// What comes of `attempt` with the basket. The first is made by what this replica remembers of
  /// the catalogue, for what it writes proves that. Unless that succeeds the catalogue is read, and
  /// if the basket turns out to be another there is a second one.
  public <R> Uni<R> attempt(
      @Nullable List<UUID> serviceIds,
      @Nullable String carType,
      Function<Basket, Uni<R>> attempt,
      Predicate<R> succeeded) {
    Optional<Basket> remembered =
        fillBasket.recall(serviceIds == null ? List.of() : serviceIds, carType);
    if (remembered.isEmpty()) {
      return fill(serviceIds, carType).chain(attempt::apply);
    }
    Basket first = remembered.get();
    return attempt
        .apply(first)
        .chain(
            result ->
                succeeded.test(result)
                    ? Uni.createFrom().item(result)
                    : fill(serviceIds, carType)
                        .chain(
                            basket ->
                                basket.equals(first)
                                    ? Uni.createFrom().item(result)
                                    : attempt.apply(basket)));
  }

  private static Basket orProblem(BasketDecision decision) {
    return switch (decision) {
      case BasketDecision.Filled(Basket basket) -> basket;
      case BasketDecision.Refused(var violations) -> throw Problem.validation(violations);
    };
  }
}
