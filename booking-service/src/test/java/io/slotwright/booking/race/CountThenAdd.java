package io.slotwright.booking.race;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;

/// A limit that reads how often a client has booked, and then adds to it. Kept to show that the
/// race of bookings sees a limit that is passed when there is one.
final class CountThenAdd {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Pool pool;

  CountThenAdd(Pool pool) {
    this.pool = pool;
    pool.query("CREATE TABLE IF NOT EXISTS unguarded_usage (client text NOT NULL)")
        .execute()
        .await()
        .atMost(PATIENCE);
  }

  boolean book(String client, int most) {
    return pool.withTransaction(
            connection ->
                connection
                    .preparedQuery(
                        "SELECT count(*) FROM unguarded_usage, pg_sleep(0.01) WHERE client = $1")
                    .execute(Tuple.of(client))
                    .map(rows -> rows.iterator().next().getLong(0))
                    .chain(
                        used ->
                            used >= most
                                ? Uni.createFrom().item(false)
                                : connection
                                    .preparedQuery("INSERT INTO unguarded_usage VALUES ($1)")
                                    .execute(Tuple.of(client))
                                    .replaceWith(true)))
        .await()
        .atMost(PATIENCE);
  }
}
