package io.slotwright.bench.schedule;

import io.slotwright.common.event.Topics;
import io.slotwright.local.machine.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/// The post-days that the schedule service publishes, as a consumer reads them.
final class DayTopic implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final KafkaConsumer<String, String> consumer;
  private final List<TopicPartition> partitions;

  DayTopic(String kafka) {
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka, "fetch.max.wait.ms", 5),
            new StringDeserializer(),
            new StringDeserializer());
    partitions =
        consumer.partitionsFor(Topics.POST_DAY).stream()
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    consumer.assign(partitions);
    skip();
  }

  /// The number of records ever written.
  long length() {
    return consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
  }

  /// Skips the records that exist now.
  void skip() {
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
  }

  /// Returns when the next `count` records have arrived.
  void await(long count) {
    Instant deadline = Instant.now().plus(PATIENCE);
    long left = count;
    while (left > 0) {
      left -= consumer.poll(POLL).count();
      if (Instant.now().isAfter(deadline)) {
        throw new Failure("%d of %d events have not arrived.".formatted(left, count));
      }
    }
  }

  /// The newest record of each key.
  Map<String, String> newest() {
    long left = length();
    consumer.seekToBeginning(partitions);
    Map<String, String> newest = new HashMap<>();
    while (left > 0) {
      ConsumerRecords<String, String> records = consumer.poll(POLL);
      records.forEach(row -> newest.put(row.key(), row.value()));
      left -= records.count();
    }
    return newest;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
