package io.slotwright.notification.point.kafka;

import static java.util.stream.Collectors.toMap;

import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import io.slotwright.common.event.ServicePointChanged;
import io.slotwright.common.event.Topics;
import io.slotwright.notification.point.ServicePoint;
import io.slotwright.notification.point.flow.PointNews;
import io.slotwright.notification.point.flow.ServicePoints;
import io.slotwright.plumbing.inbox.EventConsumer;
import io.slotwright.plumbing.inbox.Subscription;
import io.slotwright.plumbing.transaction.InTurn;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Consumes service point events of schedule-service.
@Startup
@ApplicationScoped
public class ServicePointEvents {

  private final Subscription<ServicePointChanged> subscription;
  private final ServicePoints points;
  private final List<PointNews> news;

  ServicePointEvents(EventConsumer consumer, ServicePoints points, @All List<PointNews> news) {
    this.subscription =
        consumer.newest(Topics.SERVICE_POINT, ServicePointChanged.class, this::save);
    this.points = points;
    this.news = news;
  }

  @Incoming("service-points")
  Uni<Void> apply(ConsumerRecords<String, byte[]> records) {
    return subscription.apply(records);
  }

  private Uni<Void> save(SqlConnection connection, List<ServicePointChanged> events) {
    return points
        .save(connection, events.stream().map(ServicePoint::of).toList())
        .call(() -> points.limit(connection, byPoint(events, ServicePointChanged::limits)))
        .call(() -> points.assign(connection, byPoint(events, ServicePointChanged::organisationId)))
        .chain(() -> tell(connection, events));
  }

  private static <T> Map<UUID, T> byPoint(
      List<ServicePointChanged> events, Function<ServicePointChanged, T> value) {
    return events.stream()
        .collect(toMap(ServicePointChanged::servicePointId, value, (older, newer) -> newer));
  }

  private Uni<Void> tell(SqlConnection connection, List<ServicePointChanged> events) {
    return InTurn.each(news, each -> each.pointsChanged(connection, events));
  }
}
