package io.slotwright.notification.infrastructure;

import io.slotwright.common.event.Event;
import io.slotwright.testing.kit.EventPublisher;
import io.slotwright.testing.kit.TopicReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// The real Kafka, as other services use it.
public final class EventStream {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /// Publishes events of other services, in this order.
  public void tell(Event... events) {
    try (var publisher = new EventPublisher()) {
      publisher.publish(events);
    }
  }

  /// Publishes any text to a topic, under a key that determines the partition.
  public void put(String topic, String key, String text) {
    try (var publisher = new EventPublisher()) {
      publisher.publish(topic, key, text);
    }
  }

  /// The records of a topic from its beginning, once one of them is `wanted`.
  public List<ConsumerRecord<String, String>> awaitIn(
      String topic, Predicate<ConsumerRecord<String, String>> wanted) {
    List<ConsumerRecord<String, String>> seen = new ArrayList<>();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try (var reader = new TopicReader(List.of(topic))) {
      while (seen.stream().noneMatch(wanted)) {
        if (System.nanoTime() > deadline) {
          throw new AssertionError("nothing such came to " + topic + " among " + seen.size());
        }
        reader.poll(Duration.ofMillis(200)).forEach(seen::add);
      }
    }
    return seen;
  }
}
