package io.slotwright.schedule.slot.flow;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;

/// Counts and times generation, without any data of organisations.
@ApplicationScoped
class ScheduleMetrics {

  private static final String ROLL = "slotwright_schedule_horizon_roll";
  private static final String DAYS_ANNOUNCED = "slotwright_schedule_days_announced";

  private final MeterRegistry meters;
  private final Counter daysAnnounced;

  ScheduleMetrics(MeterRegistry meters) {
    this.meters = meters;
    this.daysAnnounced =
        Counter.builder(DAYS_ANNOUNCED)
            .description("Days of posts that were announced as other than before")
            .register(meters);
  }

  void announced(int days) {
    daysAnnounced.increment(days);
  }

  /// Times a roll of the horizon, by its outcome.
  <T> Uni<T> timedRoll(Supplier<Uni<T>> roll) {
    Timer.Sample sample = Timer.start(meters);
    return roll.get()
        .onItemOrFailure()
        .invoke((done, failure) -> sample.stop(timer(failure == null ? "done" : "failed")));
  }

  private Timer timer(String outcome) {
    return Timer.builder(ROLL)
        .description("One roll of the horizon of all posts")
        .tag("outcome", outcome)
        .publishPercentileHistogram()
        .minimumExpectedValue(Duration.ofMillis(5))
        .maximumExpectedValue(Duration.ofMinutes(5))
        .register(meters);
  }
}
