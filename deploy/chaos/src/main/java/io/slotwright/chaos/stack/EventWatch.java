package io.slotwright.chaos.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.slotwright.chaos.history.Published;
import io.slotwright.common.event.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Consumes the booking service's events, without a proxy, and records when each arrived.
public final class EventWatch implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  /// A field, because the JDK drops the level of a logger without references. Kafka's absence is
  /// intended.
  private static final Logger KAFKA_CLIENT = Logger.getLogger("org.apache.kafka");

  private static final Duration POLL = Duration.ofMillis(50);
  private static final Map<String, String> ID_FIELDS =
      Map.of(Topics.RESERVATION, "reservation_id", Topics.BOOKING, "booking_id");

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<Published, Instant> seen = new ConcurrentHashMap<>();
  private final Thread thread;
  private volatile boolean over;

  /// Misses no event that is published after it returns. Kafka must be up.
  public EventWatch(int kafkaPort) {
    KAFKA_CLIENT.setLevel(Level.SEVERE);
    consumer = new KafkaConsumer<>(settings(kafkaPort));
    List<TopicPartition> partitions = partitions();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
    thread = Thread.ofPlatform().name("event-watch").daemon().start(this::watch);
  }

  /// Reconnects quickly after Kafka was away, because it measures others.
  private static Map<String, Object> settings(int kafkaPort) {
    return Map.of(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
        "127.0.0.1:" + kafkaPort,
        ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
        ByteArrayDeserializer.class,
        ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
        ByteArrayDeserializer.class,
        ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
        200,
        ConsumerConfig.RETRY_BACKOFF_MAX_MS_CONFIG,
        200,
        ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
        5_000,
        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
        "earliest");
  }

  private List<TopicPartition> partitions() {
    return Stream.of(Topics.RESERVATION, Topics.BOOKING)
        .flatMap(topic -> consumer.partitionsFor(topic).stream())
        .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
        .toList();
  }

  private void watch() {
    while (!over) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        seen.putIfAbsent(published(record), Instant.now());
      }
    }
  }

  private static Published published(ConsumerRecord<byte[], byte[]> record) {
    try {
      JsonNode event = JSON.readTree(record.value());
      String id = event.path(ID_FIELDS.getOrDefault(record.topic(), "")).asText();
      return new Published(UUID.fromString(id), event.path("version").asLong());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The events so far, each with the time of its first arrival.
  public Map<Published, Instant> seen() {
    if (!thread.isAlive()) {
      throw new IllegalStateException("the watch for events has ended");
    }
    return Map.copyOf(seen);
  }

  @Override
  public void close() throws InterruptedException {
    over = true;
    thread.join();
    consumer.close();
  }
}
