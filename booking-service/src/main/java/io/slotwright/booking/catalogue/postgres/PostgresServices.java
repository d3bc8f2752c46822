package io.slotwright.booking.catalogue.postgres;

import static java.time.ZoneOffset.UTC;

import io.slotwright.booking.catalogue.Service;
import io.slotwright.booking.catalogue.flow.Services;
import io.slotwright.common.time.Buffers;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The catalogue in the table `service`.
@ApplicationScoped
class PostgresServices implements Services {

  private static final String ADD =
      """
      INSERT INTO service (id, version, service_point_id, name, default_duration_minutes,
        durations_by_car_type, buffer_before_minutes, buffer_after_minutes, active, created_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      """;

  private static final String REPLACE =
      """
      UPDATE service SET version = $2, service_point_id = $3, name = $4,
        default_duration_minutes = $5, durations_by_car_type = $6,
        buffer_before_minutes = $7, buffer_after_minutes = $8, active = $9
      WHERE id = $1 AND version = $2 - 1
      """;

  private static final String REMOVE = "DELETE FROM service WHERE id = $1 AND version = $2";

  private static final String SELECT =
      """
      SELECT id, version, service_point_id, name, default_duration_minutes,
        durations_by_car_type, buffer_before_minutes, buffer_after_minutes, active
      FROM service\s""";

  private static final String FIND_ALL = SELECT + "WHERE id = ANY ($1)";

  private static final String OF_POINT =
      SELECT + "WHERE service_point_id = $1 AND id > $2 ORDER BY id LIMIT $3";

  private final Pool pool;
  private final InstantSource clock;

  PostgresServices(Pool pool, InstantSource clock) {
    this.pool = pool;
    this.clock = clock;
  }

  @Override
  public Uni<Service> add(SqlConnection connection, Service service) {
    return connection
        .preparedQuery(ADD)
        .execute(values(service).addOffsetDateTime(clock.instant().atOffset(UTC)))
        .replaceWith(service);
  }

  @Override
  public Uni<Boolean> replace(Service service) {
    return pool.preparedQuery(REPLACE)
        .execute(values(service))
        .map(replaced -> replaced.rowCount() == 1);
  }

  @Override
  public Uni<Boolean> remove(Service service) {
    return pool.preparedQuery(REMOVE)
        .execute(Tuple.of(service.id(), service.version()))
        .map(removed -> removed.rowCount() == 1);
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

  /// The columns but for the last, in the order of [#ADD].
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
    return StreamSupport.stream(rows.spliterator(), false).map(PostgresServices::service).toList();
  }

  private static Service service(Row row) {
    return new Service(
        row.getUUID("id"),
        row.getLong("version"),
        row.getUUID("service_point_id"),
        row.getString("name"),
        row.getInteger("default_duration_minutes"),
        minutes(row.getJsonObject("durations_by_car_type")),
        new Buffers(
            row.getInteger("buffer_before_minutes"), row.getInteger("buffer_after_minutes")),
        row.getBoolean("active"));
  }

  private static Map<String, Integer> minutes(JsonObject byCarType) {
    return byCarType.fieldNames().stream()
        .collect(Collectors.toMap(carType -> carType, byCarType::getInteger));
  }
}
