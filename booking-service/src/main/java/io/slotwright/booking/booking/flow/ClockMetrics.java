package io.slotwright.booking.booking.flow;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/// Counts the bookings of days whose clocks have changed.
@ApplicationScoped
class ClockMetrics {

  private final Counter moved;
  private final Counter kept;

  ClockMetrics(MeterRegistry meters) {
    moved = counter(meters, "moved");
    kept = counter(meters, "in-the-way");
  }

  /// @param moved how many keep their wall-clock time
  /// @param all how many were to do so; what is in the way of the others does not move
  void followed(int moved, int all) {
    this.moved.increment(moved);
    this.kept.increment(all - moved);
  }

  private static Counter counter(MeterRegistry meters, String outcome) {
    return Counter.builder("slotwright_bookings_by_other_clocks")
        .description(
            "Bookings on days whose clocks a new release of the time zone database changed")
        .tag("outcome", outcome)
        .register(meters);
  }
}
