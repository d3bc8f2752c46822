package io.slotwright.notification.point.flow;

import io.slotwright.notification.point.ServicePoint;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.List;

/// This service's copy of the service points.
public interface ServicePoints {

  /// Replaces what is known of each of `points`.
  Uni<Void> save(SqlClient connection, List<ServicePoint> points);
}
