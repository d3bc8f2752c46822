package io.slotwright.notification.delivery.postgres;

import static io.slotwright.plumbing.postgres.Utc.utc;

import io.slotwright.notification.delivery.flow.MailCount;
import io.slotwright.notification.delivery.flow.MailUsage;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/// The counts in the table `mail_usage`; queueing adds to them.
@ApplicationScoped
class PostgresMailUsage implements MailUsage {

  /// Skips locked rows, so that no counting transaction is waited for.
  private static final String TIDY =
      """
      DELETE FROM mail_usage
      WHERE key IN (
        SELECT key FROM mail_usage WHERE until <= $1 ORDER BY until LIMIT $2
        FOR UPDATE SKIP LOCKED)
      """;

  private static final String ADD =
      """
      INSERT INTO mail_usage AS usage (key, used, most, until) VALUES ($1, 1, $2, $3)
      ON CONFLICT (key) DO UPDATE
      SET most = excluded.most,
        used = CASE WHEN usage.until > $4 THEN usage.used + 1 ELSE 1 END,
        until = CASE WHEN usage.until > $4 THEN usage.until ELSE excluded.until END
      RETURNING used <= most AS within
      """;

  private final Pool pool;

  PostgresMailUsage(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Boolean> add(MailCount count, Instant now) {
    return pool.preparedQuery(ADD)
        .execute(Tuple.of(count.key(), count.most(), utc(now.plus(count.window())), utc(now)))
        .map(rows -> rows.iterator().next().getBoolean("within"));
  }

  @Override
  public Uni<Integer> tidy(Instant now, int atMost) {
    return pool.preparedQuery(TIDY).execute(Tuple.of(utc(now), atMost)).map(SqlResult::rowCount);
  }
}
