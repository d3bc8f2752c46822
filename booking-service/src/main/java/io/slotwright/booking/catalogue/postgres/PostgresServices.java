package io.slotwright.booking.catalogue.postgres;

import static java.time.ZoneOffset.UTC;

import io.slotwright.booking.catalogue.Service;
import io.slotwright.booking.catalogue.ServiceChange;
import io.slotwright.booking.catalogue.ServiceChange.Changed;
import io.slotwright.booking.catalogue.ServiceChange.Created;
import io.slotwright.booking.catalogue.ServiceChange.Deleted;
import io.slotwright.booking.catalogue.flow.Services;
import io.slotwright.common.time.Buffers;
import io.slotwright.plumbing.postgres.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The catalogue in the table `service`, and its changes in `service_history`.
@ApplicationScoped
class PostgresServices implements Services {

  private static final String ADD =
      """
      WITH added AS (
        INSERT INTO service (id, version, service_point_id, name, default_duration_minutes,
          durations_by_car_type, buffer_before_minutes, buffer_after_minutes, active, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        RETURNING id
      )
      %s
      """
          .formatted(ServiceHistoryRows.TABLE.insert(11, "added"));

  private static final String REPLACE =
      """
      WITH replaced AS (
        UPDATE service SET version = $2, service_point_id = $3, name = $4,
          default_duration_minutes = $5, durations_by_car_type = $6,
          buffer_before_minutes = $7, buffer_after_minutes = $8, active = $9
        WHERE id = $1 AND version = $2 - 1
        RETURNING id
      )
      %s
      """
          .formatted(ServiceHistoryRows.TABLE.insert(10, "replaced"));

  private static final String REMOVE =
      """
      WITH removed AS (DELETE FROM service WHERE id = $1 AND version = $2 RETURNING id)
      %s
      """
          .formatted(ServiceHistoryRows.TABLE.insert(3, "removed"));

  private static final String SELECT =
      """
      SELECT id, version, service_point_id, name, default_duration_minutes,
        durations_by_car_type, buffer_before_minutes, buffer_after_minutes, active
      FROM service\s""";

  private static final String FIND_ALL = SELECT + "WHERE id = ANY ($1)";

  private static final String OF_POINT =
      SELECT + "WHERE service_point_id = $1 AND id > $2 ORDER BY id LIMIT $3";

  /// A service that was there before changes were remembered has no history until it changes.
  private static final String ORGANISATION =
      """
      SELECT point.organisation_id
      FROM service JOIN service_point point ON point.id = service.service_point_id
      WHERE service.id = $1
      UNION ALL
      SELECT organisation_id FROM service_history WHERE service_id = $1
      LIMIT 1
      """;

  private final Pool pool;

  PostgresServices(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Service> add(SqlConnection connection, Created created) {
    return connection
        .preparedQuery(ADD)
        .execute(
            values(created.after())
                .addOffsetDateTime(created.occurredAt().atOffset(UTC))
                .addJsonObject(ServiceHistoryRows.json(created)))
        .replaceWith(created.after());
  }

  @Override
  public Uni<Optional<Service>> replace(Changed changed) {
    return pool.preparedQuery(REPLACE)
        .execute(values(changed.after()).addJsonObject(ServiceHistoryRows.json(changed)))
        .map(rows -> ifRemembered(rows, changed));
  }

  @Override
  public Uni<Optional<Service>> remove(Deleted deleted) {
    Service service = deleted.before();
    return pool.preparedQuery(REMOVE)
        .execute(Tuple.of(service.id(), service.version(), ServiceHistoryRows.json(deleted)))
        .map(rows -> ifRemembered(rows, deleted));
  }

  @Override
  public Uni<Optional<Service>> find(UUID id) {
    return findAll(List.of(id)).map(found -> found.stream().findFirst());
  }

  @Override
  public Uni<List<Service>> findAll(Collection<UUID> ids) {
    return pool.preparedQuery(FIND_ALL)
        .execute(Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)))
        .map(PostgresServices::services);
  }

  @Override
  public Uni<List<Service>> ofPoint(UUID servicePointId, @Nullable UUID after, int limit) {
    UUID start = after == null ? new UUID(0, 0) : after;
    return pool.preparedQuery(OF_POINT)
        .execute(Tuple.of(servicePointId, start, limit))
        .map(PostgresServices::services);
  }

  @Override
  public Uni<Optional<UUID>> organisationOf(UUID id) {
    return pool.preparedQuery(ORGANISATION)
        .execute(Tuple.of(id))
        .map(rows -> Rows.first(rows, row -> row.getUUID("organisation_id")));
  }

  @Override
  public Uni<List<ServiceChange>> history(UUID id, long after, int limit) {
    return pool.preparedQuery(ServiceHistoryRows.TABLE.page())
        .execute(Tuple.of(id, after, limit))
        .map(rows -> Rows.all(rows, ServiceHistoryRows::change));
  }

  private static Optional<Service> ifRemembered(RowSet<Row> rows, ServiceChange change) {
    return rows.rowCount() == 1 ? Optional.of(change.service()) : Optional.empty();
  }

  /// The first parameters of every writing statement: the id, then the columns that can change.
  private static Tuple values(Service service) {
    return Tuple.tuple()
        .addUUID(service.id())
        .addLong(service.version())
        .addUUID(service.servicePointId())
        .addString(service.name())
        .addInteger(service.defaultDurationMinutes())
        .addJsonObject(JsonObject.mapFrom(service.durationsByCarType()))
        .addInteger(service.buffers().beforeMinutes())
        .addInteger(service.buffers().afterMinutes())
        .addBoolean(service.active());
  }

  private static List<Service> services(RowSet<Row> rows) {
    return Rows.all(rows, PostgresServices::service);
  }

  private static Service service(Row row) {
    return new Service(
        row.getUUID("id"),
        row.getLong("version"),
        row.getUUID("service_point_id"),
        row.getString("name"),
        row.getInteger("default_duration_minutes"),
        ServiceHistoryRows.minutes(row.getJsonObject("durations_by_car_type")),
        new Buffers(
            row.getInteger("buffer_before_minutes"), row.getInteger("buffer_after_minutes")),
        row.getBoolean("active"));
  }
}
