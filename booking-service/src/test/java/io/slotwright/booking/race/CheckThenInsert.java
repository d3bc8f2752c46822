package io.slotwright.booking.race;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/// The booking that every such system starts with and that this one must not be: it looks whether
/// the time is free, and then takes it. Kept to show that the race tests see a double booking when
/// there is one.
final class CheckThenInsert {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Pool pool;

  CheckThenInsert(Pool pool) {
    this.pool = pool;
    pool.query(
            """
            CREATE TABLE IF NOT EXISTS unguarded_allocation (
              id uuid PRIMARY KEY, post_id uuid NOT NULL, starts_at timestamptz NOT NULL,
              occupied_until timestamptz NOT NULL, live boolean NOT NULL, occupied_from timestamptz)
            """)
        .execute()
        .await()
        .atMost(PATIENCE);
  }

  /// A time that a slip has freed.
  UUID free(UUID post, Instant start, Instant end) {
    UUID id = UUID.randomUUID();
    pool.preparedQuery("INSERT INTO unguarded_allocation VALUES ($1, $2, $3, $4, false)")
        .execute(Tuple.of(id, post, start.atOffset(ZoneOffset.UTC), end.atOffset(ZoneOffset.UTC)))
        .await()
        .atMost(PATIENCE);
    return id;
  }

  /// Takes a freed time back.
  boolean takeBack(UUID id) {
    return pool.withTransaction(
            connection ->
                connection
                    .preparedQuery(
                        """
                        SELECT 1 FROM unguarded_allocation mine JOIN unguarded_allocation other USING (post_id)
                        WHERE mine.id = $1 AND other.live AND other.starts_at < mine.occupied_until
                          AND other.occupied_until > mine.starts_at
                        """)
                    .execute(Tuple.of(id))
                    .chain(
                        found ->
                            found.size() > 0
                                ? Uni.createFrom().item(false)
                                : connection
                                    .preparedQuery(
                                        "UPDATE unguarded_allocation SET live = true WHERE id = $1")
                                    .execute(Tuple.of(id))
                                    .replaceWith(true)))
        .await()
        .atMost(PATIENCE);
  }

  boolean take(UUID post, Instant start, Instant end) {
    Tuple time =
        Tuple.of(
            UUID.randomUUID(), post, start.atOffset(ZoneOffset.UTC), end.atOffset(ZoneOffset.UTC));
    return pool.withTransaction(
            connection ->
                connection
                    .preparedQuery(
                        """
                        SELECT 1 FROM unguarded_allocation
                        WHERE $1::uuid IS NOT NULL AND live AND post_id = $2 AND starts_at < $4 AND occupied_until > $3
                        """)
                    .execute(time)
                    .chain(
                        found ->
                            found.size() > 0
                                ? Uni.createFrom().item(false)
                                : connection
                                    .preparedQuery(
                                        "INSERT INTO unguarded_allocation VALUES ($1, $2, $3, $4, true)")
                                    .execute(time)
                                    .replaceWith(true)))
        .await()
        .atMost(PATIENCE);
  }
}
