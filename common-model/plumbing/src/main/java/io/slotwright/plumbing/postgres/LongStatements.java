package io.slotwright.plumbing.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.function.Function;

/// Transactions of background work, whose statements may outlast a request's timeout.
public final class LongStatements {

  private LongStatements() {}

  /// Runs `work` in a transaction that begins with [Plans#LONG_STATEMENT].
  public static <T> Uni<T> in(Pool pool, Function<SqlConnection, Uni<T>> work) {
    return pool.withTransaction(
        connection ->
            connection.query(Plans.LONG_STATEMENT).execute().chain(() -> work.apply(connection)));
  }
}
