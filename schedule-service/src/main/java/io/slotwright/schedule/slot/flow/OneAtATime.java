package io.slotwright.schedule.slot.flow;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/// Makes sure that only one replica rolls the horizon at a time.
public interface OneAtATime {

  /// Whether this replica has the lock, until the transaction of `connection` ends. Does not wait.
  Uni<Boolean> isOurs(SqlConnection connection);
}
