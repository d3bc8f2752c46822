package io.slotwright.plumbing.postgres;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;

/// A pool whose sessions keep every statement prepared, however long it is. By default they forget
/// those of 2,048 characters and more, which PostgreSQL then parses and plans each time: and the
/// longest statements are the ones that carry the rules.
///
/// A statement that begins with [Plans#ANEW] is not kept.
@Singleton
class PreparedPool implements PgPoolCreator {

  @Override
  public Pool create(Input input) {
    List<SqlConnectOptions> servers = List.copyOf(input.pgConnectOptionsList());
    servers.forEach(server -> server.setPreparedStatementCacheSqlFilter(PreparedPool::isKept));
    return PgBuilder.pool()
        .with(input.poolOptions())
        .connectingTo(servers)
        .using(input.vertx())
        .build();
  }

  private static boolean isKept(String sql) {
    return !sql.startsWith(Plans.ANEW);
  }
}
