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
    ROLL_HORIZON,
    FOLLOW_CLOCKS
  }

  @Override
  public Uni<Boolean> isOurs(SqlConnection connection, Work work) {
    return lock(work).tryTake(connection);
  }

  private static ScheduleLock lock(Work work) {
    return switch (work) {
      case ROLL_HORIZON -> ScheduleLock.ROLL_HORIZON;
      case FOLLOW_CLOCKS -> ScheduleLock.FOLLOW_CLOCKS;
    };
  }
}
