package io.slotwright.bench.figure;

import java.util.Collections;
import java.util.List;

/// The values of the repetitions of one measurement.
public record Spread(List<Double> values) {
  public Spread {
    values = List.copyOf(values);
  }

  public double median() {
    return Medians.of(values);
  }

  /// `median (least to most)`.
  ///
  /// @param number the format of a number, such as `%,.0f`
  public String text(String number) {
    return "%s (%s to %s)"
        .formatted(
            number.formatted(median()),
            number.formatted(Collections.min(values)),
            number.formatted(Collections.max(values)));
  }
}
