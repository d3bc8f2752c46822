package io.slotwright.plumbing.postgres;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A pool whose sessions keep every statement prepared and planned, and in which every operation
/// has a timeout. By default the client does not cache statements of 2,048 characters and more, and
/// the longest statements are those that carry the rules. PostgreSQL also replans a statement for
/// its values on every execution when it estimates a generic plan to be dearer, as it does for
/// arrays, which it assumes to have ten elements.
///
/// A statement that begins with [Plans#ANEW] is not cached. A transaction whose plans depend on the
/// values sets `plan_cache_mode` itself; one that takes longer sets [Plans#LONG_STATEMENT].
@Singleton
class PreparedPool implements PgPoolCreator {

  private final PostgresSettings settings;
  private final PostgresProbe probe;

  PreparedPool(PostgresSettings settings, PostgresProbe probe) {
    this.settings = settings;
    this.probe = probe;
  }

  @Override
  public Pool create(Input input) {
    List<SqlConnectOptions> servers = List.copyOf(input.pgConnectOptionsList());
    probe.connectTo(input.vertx(), servers);
    servers.forEach(this::limit);
    return pool(input.vertx(), servers, limit(input.poolOptions()));
  }

  private void limit(SqlConnectOptions server) {
    settings.ofSession().forEach(server::addProperty);
    server
        .addProperty("plan_cache_mode", "force_generic_plan")
        .setPreparedStatementCacheSqlFilter(PreparedPool::isKept)
        .setConnectTimeout((int) settings.connectionWait().toMillis())
        .setTcpKeepAlive(true)
        .setTcpUserTimeout((int) settings.connectionSilence().toMillis())
        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
        .setIdleTimeout((int) settings.connectionSilence().toMillis());
  }

  private PoolOptions limit(PoolOptions options) {
    Duration wait = settings.connectionWait();
    Duration idle = settings.idleConnection();
    return options
        .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS)
        .setConnectionTimeout((int) wait.toMillis())
        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
        .setIdleTimeout((int) idle.toMillis());
  }

  static Pool pool(Vertx vertx, List<SqlConnectOptions> servers, PoolOptions options) {
    return PgBuilder.pool().with(options).connectingTo(servers).using(vertx).build();
  }

  private static boolean isKept(String sql) {
    return !sql.startsWith(Plans.ANEW);
  }
}
