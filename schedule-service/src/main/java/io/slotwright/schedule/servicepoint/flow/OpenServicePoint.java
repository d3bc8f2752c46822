package io.slotwright.schedule.servicepoint.flow;

import io.slotwright.plumbing.outbox.Outbox;
import io.slotwright.plumbing.time.IdSource;
import io.slotwright.schedule.servicepoint.ServicePoint;
import io.slotwright.schedule.servicepoint.ServicePointDetails;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/// Adds a service point to an organisation.
@ApplicationScoped
public class OpenServicePoint {

  private final ServicePoints points;
  private final Outbox outbox;
  private final IdSource ids;
  private final InstantSource clock;

  OpenServicePoint(ServicePoints points, Outbox outbox, IdSource ids, InstantSource clock) {
    this.points = points;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  public Uni<ServicePoint> open(
      SqlConnection connection, UUID organisationId, ServicePointDetails details) {
    ServicePoint point = ServicePoint.opened(ids.next(), organisationId, details);
    return points
        .add(connection, point)
        .call(() -> outbox.append(connection, List.of(point.changedAt(clock.instant()))))
        .replaceWith(point);
  }
}
