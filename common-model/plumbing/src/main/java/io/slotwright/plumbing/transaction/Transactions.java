package io.slotwright.plumbing.transaction;

import io.slotwright.plumbing.outbox.OutboxRelay;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/// Runs work in one PostgreSQL transaction and, once it has committed, sends its events on their
/// way.
@ApplicationScoped
public class Transactions {

  private final Pool pool;
  private final OutboxRelay relay;

  Transactions(Pool pool, OutboxRelay relay) {
    this.pool = pool;
    this.relay = relay;
  }

  /// Commits when the Uni that `work` returns completes, rolls back when it fails.
  public <T> Uni<T> run(Function<SqlConnection, Uni<T>> work) {
    return pool.withTransaction(work).invoke(relay::wake);
  }
}
