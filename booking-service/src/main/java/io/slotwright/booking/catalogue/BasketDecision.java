package io.slotwright.booking.catalogue;

import io.slotwright.common.problem.Violation;
import java.util.List;

/// Whether services can be booked together.
public sealed interface BasketDecision {

  record Filled(Basket basket) implements BasketDecision {}

  /// @param violations what is wrong with which of the services, at least one
  record Refused(List<Violation> violations) implements BasketDecision {
    public Refused {
      violations = List.copyOf(violations);
    }
  }
}
