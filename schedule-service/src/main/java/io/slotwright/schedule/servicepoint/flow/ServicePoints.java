package io.slotwright.schedule.servicepoint.flow;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.servicepoint.ServicePoint;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The stored service points.
public interface ServicePoints {

  Uni<Optional<ServicePoint>> find(UUID id);

  /// Like [#find]; empty when the organisation of `target` has no such service point.
  default Uni<Optional<ServicePoint>> findOwn(Target target) {
    return find(target.id())
        .map(
            found -> found.filter(point -> point.organisationId().equals(target.organisationId())));
  }

  /// At most `limit` points in the order of their ids, from the first after `after`; null for the
  /// very first.
  ///
  /// @param organisationId of the points; null for those of all organisations
  Uni<List<ServicePoint>> list(@Nullable UUID organisationId, @Nullable UUID after, int limit);

  /// The current state of the point, locked until the transaction ends; refused when the
  /// organisation of `target` has no such point, and when `target` means another version.
  default Uni<Decision<ServicePoint>> lockAsSeen(SqlConnection connection, Target target) {
    return lock(connection, target.id())
        .map(found -> found.filter(point -> point.organisationId().equals(target.organisationId())))
        .map(
            found ->
                found
                    .map(point -> target.ifSeen(point, point.version()))
                    .orElseGet(() -> Decision.refuse(new Refusal.NotFound("service point"))));
  }

  /// The current state of the point, locked until the transaction ends.
  Uni<Optional<ServicePoint>> lock(SqlConnection connection, UUID id);

  /// Like [#lock], for those of several points that exist, in the order of their ids.
  Uni<List<ServicePoint>> lockAll(SqlConnection connection, List<UUID> ids);

  default Uni<Void> add(SqlConnection connection, ServicePoint point) {
    return addAll(connection, List.of(point));
  }

  /// Adds several points in one statement.
  Uni<Void> addAll(SqlConnection connection, List<ServicePoint> points);

  Uni<Void> update(SqlConnection connection, ServicePoint point);

  /// Deletes a point with everything that belongs to it.
  default Uni<Void> delete(SqlConnection connection, UUID id) {
    return deleteAll(connection, List.of(id));
  }

  /// Like [#delete], for several points in one statement.
  Uni<Void> deleteAll(SqlConnection connection, List<UUID> ids);
}
