package io.slotwright.booking.limit.postgres;

import static java.time.ZoneOffset.UTC;

import io.slotwright.booking.limit.flow.Usage;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/// Counts in the table `guest_usage`; [UsageStatement] adds to them.
@ApplicationScoped
class PostgresUsage implements Usage {

  private static final String TIDY =
      """
      DELETE FROM guest_usage
      WHERE key IN (
        SELECT key FROM guest_usage WHERE until <= $1 ORDER BY until LIMIT $2 FOR UPDATE SKIP LOCKED)
      """;

  private final Pool pool;

  PostgresUsage(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Integer> tidy(Instant now, int atMost) {
    return pool.preparedQuery(TIDY)
        .execute(Tuple.of(now.atOffset(UTC), atMost))
        .map(SqlResult::rowCount);
  }
}
