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

/// Reads what the booking service publishes, past every proxy, and remembers when it came.
public final class EventWatch implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  /// Kept, for the JDK forgets the level of a logger that nothing refers to. That Kafka is away is
  /// meant.
  private static final Logger KAFKA_CLIENT = Logger.getLogger("org.apache.kafka");

  private static final Duration POLL = Duration.ofMillis(50);
  private static final Map<String, String> ID_FIELDS =
      Map.of(Topics.RESERVATION, "reservation_id", Topics.BOOKING, "booking_id");

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<Published, Instant> seen = new ConcurrentHashMap<>();
  private final Thread thread;
  private volatile boolean over;

  /// Misses nothing that is published after it returns. Kafka must be there.
  public EventWatch(int kafkaPort) {
    KAFKA_CLIENT.setLevel(Level.SEVERE);
    consumer = new KafkaConsumer<>(settings(kafkaPort));
    List<TopicPartition> partitions = partitions();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
    thread = Thread.ofPlatform().name("event-watch").daemon().start(this::watch);
  }

  /// Quick to come back after Kafka has been away, for it measures others.
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

  /// What has come so far, each with the moment in which it came first.
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
