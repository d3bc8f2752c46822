package io.slotwright.plumbing.outbox;

import static org.apache.kafka.clients.producer.ProducerConfig.BOOTSTRAP_SERVERS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.RETRIES_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.RETRY_BACKOFF_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class OutboxProducerTest {

  /// If the attempts of a record run out within its time, only that record is given up and the next
  /// of its key overtakes it: a restarting broker refuses attempts much faster than it recovers.
  @Test
  void attemptsLastAsLongAsADeliveryMay() {
    Map<String, Object> settings = new HashMap<>(OutboxProducer.SETTINGS);
    settings.put(BOOTSTRAP_SERVERS_CONFIG, "localhost:1");
    settings.put(KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    settings.put(VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    ProducerConfig config = new ProducerConfig(settings);

    long attempts = config.getInt(RETRIES_CONFIG);
    long pause = config.getLong(RETRY_BACKOFF_MS_CONFIG);

    assertThat(attempts * pause).isGreaterThan(config.getInt(DELIVERY_TIMEOUT_MS_CONFIG));
  }
}
