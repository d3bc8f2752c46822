package io.slotwright.notification.point.postgres;

import io.slotwright.common.guest.PointLimits;
import io.slotwright.notification.point.ServicePoint;
import io.slotwright.notification.point.flow.ServicePoints;
import io.slotwright.plumbing.postgres.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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

  private static final String LIMIT =
      """
      UPDATE service_point SET mails_per_email_per_day = $2, mails_per_hour = $3 WHERE id = $1
      """;

  private static final String ASSIGN =
      "UPDATE service_point SET organisation_id = $2 WHERE id = $1";

  private static final String FIND =
      """
      SELECT id, name, address, timezone, contact_email FROM service_point
      WHERE organisation_id = $1 AND id = $2
      """;

  private final Pool pool;

  PostgresServicePoints(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Void> save(SqlClient connection, List<ServicePoint> points) {
    List<Tuple> rows = points.stream().map(PostgresServicePoints::row).toList();
    return connection.preparedQuery(SAVE).executeBatch(rows).replaceWithVoid();
  }

  @Override
  public Uni<Void> limit(SqlClient connection, Map<UUID, PointLimits> limits) {
    List<Tuple> rows =
        limits.entrySet().stream()
            .map(
                point ->
                    Tuple.of(
                        point.getKey(),
                        point.getValue().mailsPerEmailPerDay(),
                        point.getValue().mailsPerPointPerHour()))
            .toList();
    return connection.preparedQuery(LIMIT).executeBatch(rows).replaceWithVoid();
  }

  @Override
  public Uni<Void> assign(SqlClient connection, Map<UUID, UUID> organisations) {
    List<Tuple> rows =
        organisations.entrySet().stream()
            .map(point -> Tuple.of(point.getKey(), point.getValue()))
            .toList();
    return connection.preparedQuery(ASSIGN).executeBatch(rows).replaceWithVoid();
  }

  @Override
  public Uni<Optional<ServicePoint>> find(UUID organisation, UUID id) {
    return pool.preparedQuery(FIND)
        .execute(Tuple.of(organisation, id))
        .map(rows -> Rows.first(rows, PostgresServicePoints::read));
  }

  private static ServicePoint read(Row row) {
    return new ServicePoint(
        row.getUUID("id"),
        row.getString("name"),
        row.getString("address"),
        ZoneId.of(row.getString("timezone")),
        row.getString("contact_email"));
  }

  private static Tuple row(ServicePoint point) {
    return Tuple.of(
        point.id(), point.name(), point.address(), point.timezone().getId(), point.contactEmail());
  }
}
