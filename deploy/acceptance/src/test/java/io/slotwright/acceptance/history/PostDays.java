package io.slotwright.acceptance.history;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.acceptance.client.Json;
import io.slotwright.common.event.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Consumes the published days of some posts from Kafka, from the beginning.
public final class PostDays implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);

  private final Set<String> posts;
  private final KafkaConsumer<String, String> consumer;
  private final List<TopicPartition> partitions;
  private final Map<String, PublishedDay> days = new HashMap<>();
  private long records;

  /// The events of one post and date.
  ///
  /// @param versions each of them once, however often it came
  /// @param slotStarts of each event
  public record PublishedDay(Set<Integer> versions, Set<List<Instant>> slotStarts) {}

  /// @param posts their ids
  public PostDays(String kafka, Collection<String> posts) {
    this.posts = Set.copyOf(posts);
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka, "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new StringDeserializer());
    partitions =
        consumer.partitionsFor(Topics.POST_DAY).stream()
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    consumer.assign(partitions);
  }

  /// All that is in Kafka now, by `post id/date`.
  public Map<String, PublishedDay> consume() {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
      consumer.poll(POLL).forEach(this::take);
    }
    return days;
  }

  /// The number of records of these posts so far, repeated ones included.
  public long records() {
    return records;
  }

  private void take(ConsumerRecord<String, String> record) {
    if (!posts.contains(record.key().substring(0, record.key().indexOf('/')))) {
      return;
    }
    records++;
    JsonNode day = Json.parse(record.value());
    PublishedDay published =
        days.computeIfAbsent(
            record.key(), key -> new PublishedDay(new TreeSet<>(), new HashSet<>()));
    published.versions().add(day.path("version").asInt());
    published
        .slotStarts()
        .add(
            day.path("slot_starts")
                .valueStream()
                .map(start -> Instant.parse(start.asText()))
                .toList());
  }

  @Override
  public void close() {
    consumer.close();
  }
}
