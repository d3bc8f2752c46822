package io.slotwright.plumbing.inbox;

import io.slotwright.common.event.Event;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/// What a service does with the events of one topic.
public final class Subscription<E extends Event> {

  private final EventConsumer consumer;
  private final Class<E> type;
  private final BiFunction<SqlConnection, List<E>, Uni<Void>> effect;

  Subscription(
      EventConsumer consumer, Class<E> type, BiFunction<SqlConnection, List<E>, Uni<Void>> effect) {
    this.consumer = consumer;
    this.type = type;
    this.effect = effect;
  }

  /// Applies one poll of its topic. Completes when each record is applied or put aside.
  public Uni<Void> apply(ConsumerRecords<String, byte[]> records) {
    return consumer.apply(records, this);
  }

  Class<E> type() {
    return type;
  }

  Batch<E> read(Iterable<ConsumerRecord<String, byte[]>> records) {
    return Batch.of(records, type);
  }

  Uni<Void> apply(SqlConnection connection, List<E> events) {
    return events.isEmpty() ? Uni.createFrom().voidItem() : effect.apply(connection, events);
  }
}
