package io.slotwright.calendar.rebuild.kafka;

import static org.apache.kafka.clients.consumer.ConsumerConfig.AUTO_OFFSET_RESET_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.MAX_POLL_RECORDS_CONFIG;

import io.slotwright.calendar.rebuild.flow.EventHistory;
import io.slotwright.calendar.week.flow.ReadModel;
import io.slotwright.plumbing.inbox.EventConsumer;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads the topics with a consumer that belongs to no group.
@ApplicationScoped
class KafkaHistory implements EventHistory {

  private static final Map<String, Object> SETTINGS =
      Map.of(
          ENABLE_AUTO_COMMIT_CONFIG,
          false,
          AUTO_OFFSET_RESET_CONFIG,
          "earliest",
          MAX_POLL_RECORDS_CONFIG,
          1000,
          DEFAULT_API_TIMEOUT_MS_CONFIG,
          4000);

  private final Map<String, Object> settings;
  private final EventConsumer consumer;
  private final List<Applier<?>> appliers;
  private final Vertx vertx;

  KafkaHistory(
      @Identifier("default-kafka-broker") Map<String, Object> broker,
      EventConsumer consumer,
      ReadModel model,
      Vertx vertx) {
    this.settings = new HashMap<>(broker);
    this.settings.putAll(SETTINGS);
    this.consumer = consumer;
    this.appliers = Applier.all(model);
    this.vertx = vertx;
  }

  @Override
  public Uni<Reader> open() {
    return vertx.executeBlocking(this::begin, false);
  }

  private Reader begin() {
    KafkaConsumer<String, byte[]> kafka =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    try {
      List<TopicPartition> partitions =
          appliers.stream()
              .flatMap(applier -> kafka.partitionsFor(applier.topic()).stream())
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      kafka.assign(partitions);
      kafka.seekToBeginning(partitions);
      return new KafkaReader(kafka, partitions, consumer, appliers, vertx);
    } catch (RuntimeException failure) {
      kafka.close();
      throw failure;
    }
  }
}
