package io.slotwright.testing.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.slotwright.common.event.Event;
import io.slotwright.common.event.EventJson;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads topics from their beginning. A later reader of the same consumer group continues where the
/// previous one was closed.
public final class TopicReader implements AutoCloseable {

  private final KafkaConsumer<String, String> consumer;

  public TopicReader(String group, Collection<String> topics) {
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                LocalInfrastructure.setting("SLOTWRIGHT_KAFKA"),
                "group.id",
                group,
                "auto.offset.reset",
                "earliest"),
            new StringDeserializer(),
            new StringDeserializer());
    consumer.subscribe(topics);
  }

  /// As a consumer group of its own.
  public TopicReader(Collection<String> topics) {
    this("test-" + UUID.randomUUID(), topics);
  }

  /// The records since the last poll; waits at most that long for the first one.
  public ConsumerRecords<String, String> poll(Duration atMost) {
    return consumer.poll(atMost);
  }

  /// The event in a record.
  public static <E extends Event> E event(ConsumerRecord<String, String> row, Class<E> type) {
    try {
      return EventJson.read(row.value().getBytes(UTF_8), type);
    } catch (IOException notAnEvent) {
      throw new UncheckedIOException(notAnEvent);
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
