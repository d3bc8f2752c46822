package io.slotwright.calendar.rebuild.kafka;

import io.slotwright.calendar.rebuild.ReadingProgress;
import io.slotwright.calendar.rebuild.ReadingProgress.TopicProgress;
import io.slotwright.calendar.rebuild.flow.EventHistory.Reader;
import io.slotwright.common.event.Event;
import io.slotwright.plumbing.inbox.EventConsumer;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/// One reading of the topics. The consumer blocks, so it is called on worker threads, by one at a
/// time.
final class KafkaReader implements Reader {

  private static final Duration MOMENT = Duration.ofMillis(500);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(2);
  private static final int MOST_SILENT_MOMENTS = 60;

  private final KafkaConsumer<String, byte[]> kafka;
  private final List<TopicPartition> partitions;
  private final EventConsumer consumer;
  private final List<Applier<?>> appliers;
  private final Vertx vertx;

  private volatile ConsumerRecords<String, byte[]> fetched = ConsumerRecords.empty();
  private volatile Map<TopicPartition, Long> ends = Map.of();
  private volatile Map<TopicPartition, Long> positions = Map.of();
  private volatile long records;
  private volatile long unreadable;
  private volatile int silent;

  KafkaReader(
      KafkaConsumer<String, byte[]> kafka,
      List<TopicPartition> partitions,
      EventConsumer consumer,
      List<Applier<?>> appliers,
      Vertx vertx) {
    this.kafka = kafka;
    this.partitions = partitions;
    this.consumer = consumer;
    this.appliers = appliers;
    this.vertx = vertx;
  }

  @Override
  public Uni<Void> aim() {
    return vertx
        .executeBlocking(() -> kafka.endOffsets(partitions), false)
        .invoke(found -> ends = found)
        .chain(() -> vertx.executeBlocking(this::currentPositions, false))
        .invoke(found -> positions = found)
        .replaceWithVoid();
  }

  @Override
  public boolean isThere() {
    Map<TopicPartition, Long> now = positions;
    return ends.entrySet().stream()
        .allMatch(end -> now.getOrDefault(end.getKey(), 0L) >= end.getValue());
  }

  @Override
  public Uni<Void> fetch() {
    return vertx
        .executeBlocking(() -> kafka.poll(MOMENT), false)
        .invoke(
            found -> {
              fetched = found;
              silent = found.isEmpty() ? silent + 1 : 0;
              if (silent > MOST_SILENT_MOMENTS) {
                throw new TopicsSilent();
              }
            })
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> apply(SqlConnection connection) {
    ConsumerRecords<String, byte[]> batch = fetched;
    return Multi.createFrom()
        .iterable(appliers)
        .onItem()
        .transformToUniAndConcatenate(applier -> apply(connection, applier, batch))
        .collect()
        .with(Collectors.summingLong(Integer::longValue))
        .invoke(unread -> count(batch.count(), unread))
        .chain(() -> vertx.executeBlocking(this::currentPositions, false))
        .invoke(found -> positions = found)
        .replaceWithVoid();
  }

  @Override
  public ReadingProgress progress() {
    return new ReadingProgress(
        records,
        unreadable,
        appliers.stream()
            .map(Applier::topic)
            .map(topic -> new TopicProgress(topic, sum(positions, topic), sum(ends, topic)))
            .toList());
  }

  @Override
  public Uni<Void> close() {
    return vertx
        .executeBlocking(
            () -> {
              kafka.close(CloseOptions.timeout(CLOSE_WITHIN));
              return true;
            },
            false)
        .replaceWithVoid();
  }

  private <E extends Event> Uni<Integer> apply(
      SqlConnection connection, Applier<E> applier, ConsumerRecords<String, byte[]> batch) {
    return consumer.applyNewestAgain(
        connection, batch.records(applier.topic()), applier.type(), applier.effect());
  }

  private Map<TopicPartition, Long> currentPositions() {
    return partitions.stream().collect(Collectors.toMap(each -> each, kafka::position));
  }

  private void count(long read, long unread) {
    records += read;
    unreadable += unread;
  }

  private static long sum(Map<TopicPartition, Long> offsets, String topic) {
    return offsets.entrySet().stream()
        .filter(offset -> offset.getKey().topic().equals(topic))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
