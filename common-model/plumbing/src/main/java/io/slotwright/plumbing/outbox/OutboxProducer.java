package io.slotwright.plumbing.outbox;

import static org.apache.kafka.clients.producer.ProducerConfig.ACKS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.LINGER_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.MAX_BLOCK_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.RETRIES_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.StringSerializer;

/// The Kafka producer, configured so that it neither loses nor duplicates records and no caller
/// waits long for it.
///
/// Used directly, because the relay sends whole batches and needs neither channels nor messages:
/// wrapping each record cost more than sending it.
@ApplicationScoped
class OutboxProducer {

  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(2);

  private static final Duration LONGEST_WAIT_FOR_METADATA = Duration.ofSeconds(1);

  private static final Duration LONGEST_DELIVERY = Duration.ofSeconds(3);

  /// From passing a record to the producer until it is acknowledged or given up.
  static final Duration LONGEST_SENDING = LONGEST_WAIT_FOR_METADATA.plus(LONGEST_DELIVERY);

  /// Reconnect quickly once a broker is back: waiting events must be published within seconds.
  private static final int LONGEST_PAUSE_BETWEEN_ATTEMPTS_MILLIS = 200;

  /// Only time limits the retries: while a partition has no leader, a few attempts fail quickly,
  /// and the next record of the same key would overtake the one given up.
  private static final int AS_OFTEN_AS_TIME_ALLOWS = Integer.MAX_VALUE;

  static final Map<String, Object> SETTINGS =
      Map.of(
          ACKS_CONFIG,
          "all",
          ENABLE_IDEMPOTENCE_CONFIG,
          true,
          LINGER_MS_CONFIG,
          0,
          MAX_BLOCK_MS_CONFIG,
          (int) LONGEST_WAIT_FOR_METADATA.toMillis(),
          REQUEST_TIMEOUT_MS_CONFIG,
          2000,
          DELIVERY_TIMEOUT_MS_CONFIG,
          (int) LONGEST_DELIVERY.toMillis(),
          RECONNECT_BACKOFF_MAX_MS_CONFIG,
          LONGEST_PAUSE_BETWEEN_ATTEMPTS_MILLIS,
          RETRY_BACKOFF_MAX_MS_CONFIG,
          LONGEST_PAUSE_BETWEEN_ATTEMPTS_MILLIS,
          RETRIES_CONFIG,
          AS_OFTEN_AS_TIME_ALLOWS);

  @Produces
  @ApplicationScoped
  Producer<String, String> producer(
      @Identifier("default-kafka-broker") Map<String, Object> broker) {
    Map<String, Object> settings = new HashMap<>(broker);
    settings.putAll(SETTINGS);
    return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
  }

  void close(@Disposes Producer<String, String> producer) {
    producer.close(CLOSE_WITHIN);
  }
}
