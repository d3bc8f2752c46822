package io.slotwright.notification.bounce.postgres;

import static io.slotwright.plumbing.postgres.Utc.utc;

import io.slotwright.notification.bounce.flow.MailboxTurn;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/// The one row of the table `bounce_turn`. An advisory lock would hold a transaction open while a
/// mail server answers.
@ApplicationScoped
class PostgresMailboxTurn implements MailboxTurn {

  private static final String TAKE =
      "UPDATE bounce_turn SET taken_until = $2 WHERE taken_until <= $1";

  private static final String END = "UPDATE bounce_turn SET taken_until = $1";

  private final Pool pool;

  PostgresMailboxTurn(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Boolean> take(Instant now, Instant until) {
    return pool.preparedQuery(TAKE)
        .execute(Tuple.of(utc(now), utc(until)))
        .map(rows -> rows.rowCount() > 0);
  }

  @Override
  public Uni<Void> end(Instant now) {
    return pool.preparedQuery(END).execute(Tuple.of(utc(now))).replaceWithVoid();
  }
}
