package io.slotwright.plumbing.postgres;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;

/// A pool whose sessions keep every statement prepared and planned. By default the client forgets
/// those of 2,048 characters and more, and the longest statements are the ones that carry the
/// rules; and PostgreSQL plans a statement for its values each time when it takes a plan for any
/// values to be dearer, as it does with arrays, in which it expects ten elements.
///
/// A statement that begins with [Plans#ANEW] is not kept. A transaction for which the values matter
/// sets `plan_cache_mode` for itself.
@Singleton
class PreparedPool implements PgPoolCreator {

  @Override
  public Pool create(Input input) {
    List<SqlConnectOptions> servers = List.copyOf(input.pgConnectOptionsList());
    servers.forEach(
        server ->
            server
                .addProperty("plan_cache_mode", "force_generic_plan")
                .setPreparedStatementCacheSqlFilter(PreparedPool::isKept));
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
