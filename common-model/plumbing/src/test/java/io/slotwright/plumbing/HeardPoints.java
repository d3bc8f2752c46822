package io.slotwright.plumbing;

import io.quarkus.runtime.Startup;
import io.slotwright.common.event.ServicePointChanged;
import io.slotwright.common.event.Topics;
import io.slotwright.plumbing.inbox.EventConsumer;
import io.slotwright.plumbing.inbox.Subscription;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// A minimal consumer in another service.
@Startup
@ApplicationScoped
class HeardPoints {

  /// The name of a point that this consumer cannot store: PostgreSQL's text type has no NUL.
  static final String POISONOUS = "Centre\0";

  private final Subscription<ServicePointChanged> points;
  private final List<ServicePointChanged> heard = new CopyOnWriteArrayList<>();
  private final AtomicInteger failures = new AtomicInteger();
  private volatile Supplier<Throwable> failure = AssertionError::new;
  private volatile boolean mended;

  HeardPoints(EventConsumer consumer) {
    points = consumer.newest(Topics.SERVICE_POINT, ServicePointChanged.class, this::hear);
  }

  @Incoming("points")
  Uni<Void> hear(ConsumerRecords<String, byte[]> records) {
    return points.apply(records);
  }

  private Uni<Void> hear(SqlConnection connection, List<ServicePointChanged> events) {
    if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      return Uni.createFrom().failure(failure);
    }
    return store(connection, events).invoke(() -> heard.addAll(events));
  }

  private Uni<Void> store(SqlConnection connection, List<ServicePointChanged> events) {
    return events.stream().anyMatch(event -> event.name().equals(POISONOUS)) && !mended
        ? connection.query("SELECT E'\\x00'").execute().replaceWithVoid()
        : Uni.createFrom().voidItem();
  }

  List<Long> versionsOf(UUID id) {
    return heard.stream()
        .filter(event -> event.servicePointId().equals(id))
        .map(ServicePointChanged::version)
        .toList();
  }

  void failTimes(int times, Supplier<Throwable> failure) {
    this.failure = failure;
    failures.set(times);
  }

  /// From now on this consumer can store any name.
  void mend() {
    mended = true;
  }

  int failuresLeft() {
    return failures.get();
  }

  void forget() {
    heard.clear();
    failures.set(0);
    mended = false;
  }
}
