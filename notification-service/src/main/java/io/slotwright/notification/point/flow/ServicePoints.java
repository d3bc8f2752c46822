package io.slotwright.notification.point.flow;

import io.slotwright.common.guest.PointLimits;
import io.slotwright.notification.point.ServicePoint;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// This service's copy of the service points.
public interface ServicePoints {

  /// Replaces the stored state of each of `points`.
  Uni<Void> save(SqlClient connection, List<ServicePoint> points);

  /// Stores whose stored points are.
  ///
  /// @param organisations by the id of the point
  Uni<Void> assign(SqlClient connection, Map<UUID, UUID> organisations);

  /// A service point of `organisation`; empty when it has none of this id, as far as is known.
  Uni<Optional<ServicePoint>> find(UUID organisation, UUID id);

  /// Replaces the limits of stored points.
  ///
  /// @param limits by the id of the point
  Uni<Void> limit(SqlClient connection, Map<UUID, PointLimits> limits);
}
