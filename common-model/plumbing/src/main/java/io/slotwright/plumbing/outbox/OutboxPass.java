package io.slotwright.plumbing.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// One pass over the outbox, by the one replica that holds the lease: read in order, send, delete
/// after the ack.
///
/// The lease is an advisory lock of a PostgreSQL session, so it ends with the connection: a replica
/// that dies, or that PostgreSQL loses sight of, cannot go on sending. A pass that fails half-way
/// sends some records again; readers expect that.
@ApplicationScoped
class OutboxPass {

  /// Names the lease among the advisory locks of a service's database.
  static final long LEASE = 0x51_07_0B_0CL;

  private static final Duration DATABASE_TIMEOUT = Duration.ofSeconds(5);

  private static final String OLDEST =
      "SELECT id, topic, key, type, payload, created_at FROM outbox ORDER BY id LIMIT $1";

  private final Pool pool;
  private final KafkaSender sender;
  private final OutboxSettings settings;
  private volatile @Nullable SqlConnection leased;

  OutboxPass(Pool pool, KafkaSender sender, OutboxSettings settings) {
    this.pool = pool;
    this.sender = sender;
    this.settings = settings;
  }

  /// How many records were sent: 0 when the outbox is empty or another replica holds the lease.
  Uni<Integer> run() {
    return lease()
        .chain(connection -> connection == null ? Uni.createFrom().item(0) : sendOldest(connection))
        .onFailure()
        .call(() -> resign().onFailure().recoverWithNull());
  }

  /// Gives the lease up, for another replica to take.
  Uni<Void> resign() {
    SqlConnection connection = leased;
    leased = null;
    return connection == null ? Uni.createFrom().voidItem() : release(connection);
  }

  /// The pool keeps a session alive that is handed back to it, and with the session its lock: so
  /// the lock is given up first. It stays only with a session that cannot answer, and ends with it.
  private static Uni<Void> release(SqlConnection connection) {
    return connection
        .query("SELECT pg_advisory_unlock_all()")
        .execute()
        .ifNoItem()
        .after(DATABASE_TIMEOUT)
        .fail()
        .onFailure()
        .recoverWithNull()
        .chain(connection::close);
  }

  private Uni<@Nullable SqlConnection> lease() {
    SqlConnection held = leased;
    if (held != null) {
      return Uni.createFrom().item(held);
    }
    return pool.getConnection()
        .chain(connection -> tryLease(connection).onFailure().call(() -> release(connection)))
        .ifNoItem()
        .after(DATABASE_TIMEOUT)
        .fail();
  }

  private Uni<@Nullable SqlConnection> tryLease(SqlConnection connection) {
    return connection
        .preparedQuery("SELECT pg_try_advisory_lock($1)")
        .execute(Tuple.of(LEASE))
        .chain(
            rows -> {
              if (rows.iterator().next().getBoolean(0)) {
                leased = connection;
                return Uni.createFrom().item(connection);
              }
              return connection.close().replaceWith((SqlConnection) null);
            });
  }

  private Uni<Integer> sendOldest(SqlConnection connection) {
    return connection
        .preparedQuery(OLDEST)
        .execute(Tuple.of(settings.batchSize()))
        .ifNoItem()
        .after(DATABASE_TIMEOUT)
        .fail()
        .chain(rows -> rows.rowCount() == 0 ? Uni.createFrom().item(0) : send(connection, rows));
  }

  private Uni<Integer> send(SqlConnection connection, RowSet<Row> rows) {
    return sender
        .send(StreamSupport.stream(rows.spliterator(), false).toList())
        .call(ended -> delete(connection, Sending.settled(ended)))
        .map(Sending::countUnlessFailed);
  }

  private static Uni<Void> delete(SqlConnection connection, List<Long> ids) {
    return connection
        .preparedQuery("DELETE FROM outbox WHERE id = ANY($1)")
        .execute(Tuple.of(ids.toArray(Long[]::new)))
        .ifNoItem()
        .after(DATABASE_TIMEOUT)
        .fail()
        .replaceWithVoid();
  }
}
