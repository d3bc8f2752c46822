package io.slotwright.plumbing.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/// The lease in PostgreSQL. Each change is one statement and needs no session of its own; a delayed
/// statement has no effect, because it names the number.
@Singleton
class LeaseRow {

  private static final String TERM = "interval '" + Lease.TERM.toMillis() + " ms'";

  private static final String TAKE =
      """
      UPDATE outbox_lease SET holder = $2, number = number + 1, expires_at = clock_timestamp() + %s
      WHERE name = $1 AND (expires_at <= clock_timestamp() OR holder = $2)
      RETURNING number
      """
          .formatted(TERM);

  private static final String RENEW =
      """
      UPDATE outbox_lease SET expires_at = clock_timestamp() + %s
      WHERE name = $1 AND holder = $2 AND number = $3 AND expires_at > clock_timestamp()
      RETURNING number
      """
          .formatted(TERM);

  private static final String RELEASE =
      """
      UPDATE outbox_lease SET holder = NULL, expires_at = '-infinity'
      WHERE name = $1 AND holder = $2 AND number = $3
      """;

  private static final String DELETE =
      """
      DELETE FROM outbox WHERE id = ANY($4) AND EXISTS (
        SELECT FROM outbox_lease
        WHERE name = $1 AND holder = $2 AND number = $3 AND expires_at > clock_timestamp())
      """;

  private final Pool pool;
  private final String name;

  @Inject
  LeaseRow(Pool pool) {
    this(pool, "relay");
  }

  LeaseRow(Pool pool, String name) {
    this.pool = pool;
    this.name = name;
  }

  /// The lease, unless another process holds it. A process that forgot its lease acquires it again
  /// under a new number.
  Uni<Optional<Lease>> take(UUID holder) {
    long now = System.nanoTime();
    return pool.preparedQuery(TAKE).execute(Tuple.of(name, holder)).map(rows -> lease(rows, now));
  }

  /// The same lease for a new term; empty when it has expired.
  Uni<Optional<Lease>> renew(UUID holder, Lease lease) {
    long now = System.nanoTime();
    return pool.preparedQuery(RENEW)
        .execute(Tuple.of(name, holder, lease.number()))
        .map(rows -> lease(rows, now));
  }

  /// Releases the lease, so that another replica can acquire it at once.
  Uni<Void> release(UUID holder, Lease lease) {
    return pool.preparedQuery(RELEASE)
        .execute(Tuple.of(name, holder, lease.number()))
        .replaceWithVoid();
  }

  /// Deletes the rows that were sent and returns their count: 0 when the lease is lost.
  Uni<Integer> delete(UUID holder, Lease lease, Long[] ids) {
    return pool.preparedQuery(DELETE)
        .execute(Tuple.of(name, holder, lease.number(), ids))
        .map(RowSet::rowCount);
  }

  private static Optional<Lease> lease(RowSet<Row> rows, long takenAt) {
    return rows.rowCount() == 0
        ? Optional.empty()
        : Optional.of(new Lease(rows.iterator().next().getLong("number"), takenAt));
  }
}
