package io.slotwright.notification.point.flow;

import io.slotwright.common.event.ServicePointChanged;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.List;

/// What depends on the settings of service points.
public interface PointNews {

  /// Follows the change of `points`, which are stored, in the same transaction.
  Uni<Void> pointsChanged(SqlClient connection, List<ServicePointChanged> points);
}
