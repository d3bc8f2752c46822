package io.slotwright.schedule.slot.flow;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/// Makes sure that only one replica at a time does a work.
public interface OneAtATime {

  /// What is done by one replica at a time.
  enum Work {
    ROLL_HORIZON,
    FOLLOW_CLOCKS
  }

  /// Whether this replica has the lock of `work`, until the transaction of `connection` ends. Does
  /// not wait.
  Uni<Boolean> isOurs(SqlConnection connection, Work work);
}
