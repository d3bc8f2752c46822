package io.slotwright.plumbing.transaction;

import io.slotwright.plumbing.outbox.OutboxRelay;
import io.slotwright.plumbing.postgres.LongStatements;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.function.Function;

/// Runs work in one PostgreSQL transaction. After the commit it wakes the outbox relay and notifies
/// the observers of [Committed] in this process.
@ApplicationScoped
public class Transactions {

  private static final String SNAPSHOT =
      "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY";

  private final Pool pool;
  private final OutboxRelay relay;
  private final Event<Committed> committed;

  Transactions(Pool pool, OutboxRelay relay, Event<Committed> committed) {
    this.pool = pool;
    this.relay = relay;
    this.committed = committed;
  }

  /// Commits when the Uni that `work` returns completes, rolls back when it fails.
  public <T> Uni<T> run(Function<SqlConnection, Uni<T>> work) {
    return pool.withTransaction(work).invoke(this::tell);
  }

  /// Like [#run], for background work and uploads, whose statements may outlast a request's
  /// timeout: see [LongStatements].
  public <T> Uni<T> runLong(Function<SqlConnection, Uni<T>> work) {
    return LongStatements.in(pool, work).invoke(this::tell);
  }

  /// Like [#run], but takes back all that `work` has changed and publishes no event.
  public <T> Uni<T> rehearse(Function<SqlConnection, Uni<T>> work) {
    return pool.withTransaction(connection -> takenBack(connection, work));
  }

  /// Like [#rehearse], for statements that [#runLong] is for.
  public <T> Uni<T> rehearseLong(Function<SqlConnection, Uni<T>> work) {
    return LongStatements.in(pool, connection -> takenBack(connection, work));
  }

  private static <T> Uni<T> takenBack(
      SqlConnection connection, Function<SqlConnection, Uni<T>> work) {
    return connection
        .query("SAVEPOINT rehearsal")
        .execute()
        .chain(() -> work.apply(connection))
        .call(() -> connection.query("ROLLBACK TO SAVEPOINT rehearsal").execute());
  }

  /// Like [#run], for work that is one statement: it is its own transaction and saves the round
  /// trips of `BEGIN` and `COMMIT`. Nothing rolls it back when the Uni fails after the statement.
  public <T> Uni<T> runStatement(Function<SqlConnection, Uni<T>> statement) {
    return pool.withConnection(statement).invoke(this::tell);
  }

  private void tell() {
    committed.fire(new Committed());
    relay.wake();
  }

  /// Reads that all see the data committed when the first of them began. Waits for no lock and
  /// blocks no other transaction.
  public <T> Uni<T> snapshot(Function<SqlConnection, Uni<T>> reads) {
    return pool.withTransaction(
        connection -> connection.query(SNAPSHOT).execute().chain(() -> reads.apply(connection)));
  }
}
