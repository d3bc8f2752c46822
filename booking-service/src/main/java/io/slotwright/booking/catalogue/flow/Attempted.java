package io.slotwright.booking.catalogue.flow;

import io.slotwright.common.problem.Violation;
import java.util.List;

/// The result of attempting something with a basket.
public sealed interface Attempted<R> {

  /// The attempt was made.
  record Made<R>(R result) implements Attempted<R> {}

  /// There is no such basket.
  ///
  /// @param violations as of the basket that was refused
  record NoBasket<R>(List<Violation> violations) implements Attempted<R> {}
}
