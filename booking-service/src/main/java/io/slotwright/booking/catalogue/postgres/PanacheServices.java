package io.slotwright.booking.catalogue.postgres;

import static java.time.ZoneOffset.UTC;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.slotwright.booking.catalogue.Service;
import io.slotwright.booking.catalogue.flow.Services;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The catalogue by Hibernate Reactive.
@ApplicationScoped
class PanacheServices implements Services {

  // Not by Hibernate: it shares a transaction with the Idempotency-Key, which a session cannot.
  private static final String ADD =
      """
      INSERT INTO service (id, version, service_point_id, name, default_duration_minutes,
        durations_by_car_type, active, created_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      """;

  private final Rows rows;
  private final InstantSource clock;

  PanacheServices(Rows rows, InstantSource clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public Uni<Service> add(SqlConnection connection, Service service) {
    return connection
        .preparedQuery(ADD)
        .execute(
            Tuple.from(
                List.of(
                    service.id(),
                    service.version(),
                    service.servicePointId(),
                    service.name(),
                    service.defaultDurationMinutes(),
                    JsonObject.mapFrom(service.durationsByCarType()),
                    service.active(),
                    clock.instant().atOffset(UTC))))
        .replaceWith(service);
  }

  @Override
  @WithTransaction
  public Uni<Boolean> replace(Service service) {
    return rows.findById(service.id(), LockModeType.PESSIMISTIC_WRITE)
        .map(
            found -> {
              boolean current = found != null && found.version == service.version() - 1;
              if (current) {
                found.take(service);
              }
              return current;
            });
  }

  @Override
  @WithTransaction
  public Uni<Boolean> remove(Service service) {
    return rows.delete("id = ?1 and version = ?2", service.id(), service.version())
        .map(removed -> removed == 1);
  }

  @Override
  @WithSession
  public Uni<Optional<Service>> find(UUID id) {
    return rows.findById(id).map(found -> Optional.ofNullable(found).map(ServiceEntity::toService));
  }

  @Override
  @WithSession
  public Uni<List<Service>> findAll(Collection<UUID> ids) {
    return rows.list("id in ?1", ids).map(PanacheServices::services);
  }

  @Override
  @WithSession
  public Uni<List<Service>> ofPoint(UUID servicePointId, @Nullable UUID after, int limit) {
    UUID start = after == null ? new UUID(0, 0) : after;
    return rows.find("servicePointId = ?1 and id > ?2 order by id", servicePointId, start)
        .page(0, limit)
        .list()
        .map(PanacheServices::services);
  }

  private static List<Service> services(List<ServiceEntity> entities) {
    return entities.stream().map(ServiceEntity::toService).toList();
  }

  /// The table.
  @ApplicationScoped
  static class Rows implements PanacheRepositoryBase<ServiceEntity, UUID> {}
}
