package io.slotwright.notification.infrastructure;

import io.slotwright.common.event.Event;
import io.slotwright.common.event.EventJson;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// The real Kafka, as other services use it.
public final class EventStream {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /// Publishes events of other services, in this order.
  public void tell(Event... events) {
    try (var producer = producer()) {
      for (Event event : events) {
        producer.send(new ProducerRecord<>(event.topic(), event.key(), EventJson.write(event)));
      }
    }
  }

  /// Publishes any text to a topic, under a key that determines the partition.
  public void put(String topic, String key, String text) {
    try (var producer = producer()) {
      producer.send(new ProducerRecord<>(topic, key, text));
    }
  }

  /// The records of a topic from its beginning, once one of them is `wanted`.
  public List<ConsumerRecord<String, String>> awaitIn(
      String topic, Predicate<ConsumerRecord<String, String>> wanted) {
    List<ConsumerRecord<String, String>> seen = new ArrayList<>();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try (var consumer = consumer()) {
      consumer.subscribe(List.of(topic));
      while (seen.stream().noneMatch(wanted)) {
        if (System.nanoTime() > deadline) {
          throw new AssertionError("nothing such came to " + topic + " among " + seen.size());
        }
        consumer.poll(Duration.ofMillis(200)).forEach(seen::add);
      }
    }
    return seen;
  }

  private static KafkaProducer<String, String> producer() {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", kafka(), "acks", "all"),
        new StringSerializer(),
        new StringSerializer());
  }

  private static KafkaConsumer<String, String> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            "bootstrap.servers",
            kafka(),
            "group.id",
            "test-" + UUID.randomUUID(),
            "auto.offset.reset",
            "earliest"),
        new StringDeserializer(),
        new StringDeserializer());
  }

  private static String kafka() {
    return LocalInfrastructure.setting("SLOTWRIGHT_KAFKA");
  }
}
