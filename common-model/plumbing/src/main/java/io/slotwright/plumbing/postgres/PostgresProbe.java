package io.slotwright.plumbing.postgres;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Pings PostgreSQL on its own connection, which neither a full pool nor a slow statement can
/// block.
@Singleton
class PostgresProbe {

  private static final int LONGEST_SILENCE_SECONDS = 2;

  private @Nullable Pool own;

  /// Called once, before the first [#ask].
  synchronized void connectTo(Vertx vertx, List<SqlConnectOptions> servers) {
    List<SqlConnectOptions> copies = servers.stream().map(PostgresProbe::limited).toList();
    own =
        PreparedPool.pool(
            vertx,
            copies,
            new PoolOptions()
                .setMaxSize(1)
                .setConnectionTimeoutUnit(TimeUnit.SECONDS)
                .setConnectionTimeout(LONGEST_SILENCE_SECONDS));
  }

  /// Whether PostgreSQL answered; completes late or never when it does not. An error counts as an
  /// answer unless PostgreSQL is starting or stopping: without a free connection it still serves
  /// the open ones.
  ///
  /// True before [#connectTo]: the migrations have just run, and the first call creates the pool.
  synchronized Future<Boolean> ask() {
    return own == null
        ? Future.succeededFuture(true)
        : own.query("SELECT 1")
            .execute()
            .map(true)
            .otherwise(failure -> failure instanceof PgException said && serves(said));
  }

  @PreDestroy
  synchronized void close() {
    if (own != null) {
      own.close();
    }
  }

  private static boolean serves(PgException said) {
    String state = said.getSqlState();
    return state != null && !state.startsWith("08") && !state.startsWith("57P");
  }

  private static SqlConnectOptions limited(SqlConnectOptions server) {
    return new PgConnectOptions(server)
        .setConnectTimeout((int) TimeUnit.SECONDS.toMillis(LONGEST_SILENCE_SECONDS))
        .setIdleTimeoutUnit(TimeUnit.SECONDS)
        .setIdleTimeout(LONGEST_SILENCE_SECONDS);
  }
}
