package io.slotwright.plumbing;

import io.slotwright.common.event.ServicePointChanged;
import io.slotwright.plumbing.inbox.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// A minimal consumer in another service.
@ApplicationScoped
class HeardPoints {

  private final EventConsumer consumer;
  private final List<ServicePointChanged> heard = new CopyOnWriteArrayList<>();
  private final AtomicInteger failures = new AtomicInteger();

  HeardPoints(EventConsumer consumer) {
    this.consumer = consumer;
  }

  @Incoming("points")
  Uni<Void> hear(ConsumerRecords<String, byte[]> records) {
    return consumer.applyNewest(
        records,
        ServicePointChanged.class,
        (connection, events) -> {
          if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return Uni.createFrom().failure(new IllegalStateException("the database is away"));
          }
          heard.addAll(events);
          return Uni.createFrom().voidItem();
        });
  }

  List<Long> versionsOf(UUID id) {
    return heard.stream()
        .filter(event -> event.servicePointId().equals(id))
        .map(ServicePointChanged::version)
        .toList();
  }

  void failTimes(int times) {
    failures.set(times);
  }

  int failuresLeft() {
    return failures.get();
  }

  void forget() {
    heard.clear();
    failures.set(0);
  }
}
