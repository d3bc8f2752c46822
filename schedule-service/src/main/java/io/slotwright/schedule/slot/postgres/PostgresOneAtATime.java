package io.slotwright.schedule.slot.postgres;

import io.slotwright.plumbing.postgres.AdvisoryLock;
import io.slotwright.schedule.slot.flow.OneAtATime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PostgresOneAtATime implements OneAtATime {

  /// The advisory locks of the database of schedules.
  private enum ScheduleLock implements AdvisoryLock {
    /// One replica at a time moves the horizon.
    ROLL_HORIZON
  }

  @Override
  public Uni<Boolean> isOurs(SqlConnection connection) {
    return ScheduleLock.ROLL_HORIZON.tryTake(connection);
  }
}
