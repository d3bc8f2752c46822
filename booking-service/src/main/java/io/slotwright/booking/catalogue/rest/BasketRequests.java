package io.slotwright.booking.catalogue.rest;

import io.slotwright.booking.catalogue.Basket;
import io.slotwright.booking.catalogue.BasketDecision;
import io.slotwright.booking.catalogue.flow.FillBasket;
import io.slotwright.plumbing.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
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

  private static Basket orProblem(BasketDecision decision) {
    return switch (decision) {
      case BasketDecision.Filled(Basket basket) -> basket;
      case BasketDecision.Refused(var violations) -> throw Problem.validation(violations);
    };
  }
}
