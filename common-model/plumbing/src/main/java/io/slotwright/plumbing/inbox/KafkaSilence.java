package io.slotwright.plumbing.inbox;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.apache.kafka.common.Metric;

/// The time since Kafka last answered a consumer's heartbeat.
@ApplicationScoped
class KafkaSilence {

  /// Heartbeats are sent every 1.5 s; gaps up to this are normal.
  private static final double USUAL = 4;

  private static final String LAST_HEARTBEAT = "last-heartbeat-seconds-ago";

  private final KafkaClientService clients;

  KafkaSilence(KafkaClientService clients) {
    this.clients = clients;
  }

  /// The longest of all channels; 0 while all are answered.
  double inSeconds() {
    double longest =
        clients.getConsumerChannels().stream()
            .map(channel -> clients.getConsumer(channel))
            .filter(Objects::nonNull)
            .mapToDouble(KafkaSilence::of)
            .max()
            .orElse(0);
    return longest > USUAL ? longest : 0;
  }

  private static double of(KafkaConsumer<?, ?> consumer) {
    return consumer.unwrap().metrics().values().stream()
        .filter(metric -> metric.metricName().name().equals(LAST_HEARTBEAT))
        .map(Metric::metricValue)
        .filter(Number.class::isInstance)
        .mapToDouble(value -> ((Number) value).doubleValue())
        .max()
        .orElse(0);
  }
}
