package io.slotwright.plumbing.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.slotwright.plumbing.health.BackgroundWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// How long events of other services have been waiting: because a batch cannot be applied, or
/// because Kafka does not answer.
@ApplicationScoped
class InboxLag implements BackgroundWork {

  private static final Duration LAGS_AFTER = Duration.ofSeconds(10);

  private final Map<Object, Long> underWay = new ConcurrentHashMap<>();
  private final KafkaSilence kafka;

  InboxLag(KafkaSilence kafka, MeterRegistry meters) {
    this.kafka = kafka;
    Gauge.builder("slotwright_inbox_lag_seconds", this, InboxLag::inSeconds)
        .description("How long the oldest received event has been waiting to be applied")
        .register(meters);
  }

  /// Measures until `work` ends.
  Uni<Void> during(Uni<Void> work) {
    return Uni.createFrom()
        .deferred(
            () -> {
              Object batch = new Object();
              underWay.put(batch, System.nanoTime());
              return work.onTermination().invoke(() -> underWay.remove(batch));
            });
  }

  double inSeconds() {
    long now = System.nanoTime();
    double oldest =
        underWay.values().stream().mapToDouble(began -> (now - began) / 1e9).max().orElse(0);
    return Math.max(oldest, kafka.inSeconds());
  }

  @Override
  public Optional<String> trouble() {
    return inSeconds() > LAGS_AFTER.toSeconds() ? Optional.of("inbox-late") : Optional.empty();
  }
}
