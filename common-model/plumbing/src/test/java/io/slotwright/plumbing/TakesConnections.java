package io.slotwright.plumbing;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;

/// A canary: takes connections that it may never release.
class TakesConnections {

  Uni<io.vertx.mutiny.sqlclient.SqlConnection> ofMutiny(Pool pool) {
    return pool.getConnection();
  }

  Future<SqlConnection> ofVertx(io.vertx.sqlclient.Pool pool) {
    return pool.getConnection();
  }

  Uni<Integer> lent(Pool pool) {
    return pool.withConnection(connection -> Uni.createFrom().item(1));
  }
}
