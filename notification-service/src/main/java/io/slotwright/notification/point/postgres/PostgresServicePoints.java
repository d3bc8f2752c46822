package io.slotwright.notification.point.postgres;

import io.slotwright.notification.point.ServicePoint;
import io.slotwright.notification.point.flow.ServicePoints;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Service points in the table `service_point`.
@ApplicationScoped
public class PostgresServicePoints implements ServicePoints {

  private static final String SAVE =
      """
      INSERT INTO service_point (id, name, address, timezone, contact_email)
      VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (id) DO UPDATE
      SET name = excluded.name, address = excluded.address, timezone = excluded.timezone,
        contact_email = excluded.contact_email
      """;

  @Override
  public Uni<Void> save(SqlClient connection, List<ServicePoint> points) {
    List<Tuple> rows = points.stream().map(PostgresServicePoints::row).toList();
    return connection.preparedQuery(SAVE).executeBatch(rows).replaceWithVoid();
  }

  private static Tuple row(ServicePoint point) {
    return Tuple.of(
        point.id(), point.name(), point.address(), point.timezone().getId(), point.contactEmail());
  }
}
