package io.slotwright.plumbing.postgres;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Makes every injected pool the watched one.
class WatchedPools {

  @Produces
  @Singleton
  @Alternative
  @Priority(1)
  Pool pool(io.vertx.sqlclient.Pool pool, PostgresWatch watch) {
    return new WatchedPool(pool, watch);
  }
}
