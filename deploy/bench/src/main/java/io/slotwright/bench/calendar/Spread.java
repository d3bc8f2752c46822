package io.slotwright.bench.calendar;

import io.slotwright.bench.figure.Medians;
import java.util.Collections;
import java.util.List;

/// The values of the repetitions of one measurement.
record Spread(List<Double> values) {
  Spread {
    values = List.copyOf(values);
  }

  double median() {
    return Medians.of(values);
  }

  /// `median (least to most)`.
  ///
  /// @param number the format of a number, such as `%,.0f`
  String text(String number) {
    return "%s (%s to %s)"
        .formatted(
            number.formatted(median()),
            number.formatted(Collections.min(values)),
            number.formatted(Collections.max(values)));
  }
}
