package io.slotwright.schedule.slot.postgres;

import io.slotwright.schedule.slot.flow.OneAtATime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PostgresOneAtATime implements OneAtATime {

  private static final String TRY_LOCK =
      "SELECT pg_try_advisory_xact_lock(hashtext('slotwright.schedule.horizon')) AS ours";

  @Override
  public Uni<Boolean> isOurs(SqlConnection connection) {
    return connection
        .preparedQuery(TRY_LOCK)
        .execute()
        .map(rows -> rows.iterator().next().getBoolean("ours"));
  }
}
