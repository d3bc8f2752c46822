package io.slotwright.testing.kit;

import io.slotwright.common.event.Event;
import io.slotwright.common.event.EventJson;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/// Publishes the events of other services, with a Kafka client of its own.
public final class EventPublisher implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final KafkaProducer<String, String> producer =
      new KafkaProducer<>(
          Map.of("bootstrap.servers", LocalInfrastructure.setting("SLOTWRIGHT_KAFKA")),
          new StringSerializer(),
          new StringSerializer());

  /// Publishes in this order, and returns when Kafka has acknowledged all of them.
  public void publish(Event... events) {
    for (Event event : events) {
      publish(event.topic(), event.key(), EventJson.write(event));
    }
  }

  /// Publishes any text under a key that determines the partition.
  public void publish(String topic, String key, String value) {
    Future<RecordMetadata> sent = producer.send(new ProducerRecord<>(topic, key, value));
    producer.flush();
    sent.resultNow();
  }

  /// Publishes and does not wait.
  public void send(Event event) {
    var unused =
        producer.send(new ProducerRecord<>(event.topic(), event.key(), EventJson.write(event)));
  }

  @Override
  public void close() {
    producer.close(PATIENCE);
  }
}
