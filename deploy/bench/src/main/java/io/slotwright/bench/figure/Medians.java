package io.slotwright.bench.figure;

import java.util.Collection;

/// Medians.
public final class Medians {
  private Medians() {}

  /// The lower one of the two middle values when their number is even.
  ///
  /// @param values at least one
  public static double of(Collection<Double> values) {
    return values.stream().sorted().toList().get((values.size() - 1) / 2);
  }
}
