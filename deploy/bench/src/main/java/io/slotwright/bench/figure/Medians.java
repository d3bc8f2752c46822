package io.slotwright.bench.figure;

import java.util.Collection;

/// What stands in the middle.
public final class Medians {
  private Medians() {}

  /// The lower of the two in the middle when their number is even.
  ///
  /// @param values at least one
  public static double of(Collection<Double> values) {
    return values.stream().sorted().toList().get((values.size() - 1) / 2);
  }
}
