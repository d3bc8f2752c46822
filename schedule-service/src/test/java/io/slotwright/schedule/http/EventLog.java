package io.slotwright.schedule.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.slotwright.common.event.Event;
import io.slotwright.common.event.EventJson;
import io.slotwright.common.event.PostChanged;
import io.slotwright.common.event.PostDayChanged;
import io.slotwright.common.event.ServicePointChanged;
import io.slotwright.common.event.Topics;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/// All events that this service has published, as a consumer reads them.
final class EventLog implements AutoCloseable {

  private static final Map<String, Class<? extends Event>> TYPES =
      Map.of(
          Topics.SERVICE_POINT, ServicePointChanged.class,
          Topics.POST, PostChanged.class,
          Topics.POST_DAY, PostDayChanged.class);

  private final KafkaConsumer<String, byte[]> consumer;
  private final List<Event> events = new ArrayList<>();

  EventLog() {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                LocalInfrastructure.setting("SLOTWRIGHT_KAFKA"),
                "group.id",
                "test-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    consumer.subscribe(TYPES.keySet());
  }

  /// Waits until `enough` holds of the events of a kind that `of` selects, and a little longer for
  /// some that should not come. In the order of arrival.
  <E extends Event> List<E> await(
      Class<E> type, Predicate<E> of, Predicate<? super List<E>> enough) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              poll();
              return enough.test(select(type, of));
            });
    poll();
    return select(type, of);
  }

  private void poll() {
    consumer.poll(Duration.ofMillis(300)).forEach(row -> events.add(event(row)));
  }

  private <E extends Event> List<E> select(Class<E> type, Predicate<E> of) {
    return events.stream().filter(type::isInstance).map(type::cast).filter(of).toList();
  }

  private static Event event(ConsumerRecord<String, byte[]> row) {
    try {
      Event event = EventJson.read(row.value(), TYPES.get(row.topic()));
      if (!event.key().equals(row.key()) || !event.type().equals(type(row))) {
        throw new IllegalStateException("key and type of " + row + " are not of " + event);
      }
      return event;
    } catch (IOException notAnEvent) {
      throw new UncheckedIOException(notAnEvent);
    }
  }

  private static String type(ConsumerRecord<String, byte[]> row) {
    return new String(row.headers().lastHeader("ce_type").value(), UTF_8);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
