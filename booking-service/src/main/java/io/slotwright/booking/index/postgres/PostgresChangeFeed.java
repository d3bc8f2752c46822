package io.slotwright.booking.index.postgres;

import io.slotwright.booking.index.Change;
import io.slotwright.booking.index.flow.ChangeFeed;
import io.slotwright.plumbing.feed.Mark;
import io.slotwright.plumbing.feed.StampedRows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/// The changes of the [FollowedTables].
@ApplicationScoped
class PostgresChangeFeed implements ChangeFeed {

  private final StampedRows<Change> rows;

  PostgresChangeFeed(Pool pool) {
    this.rows = new StampedRows<>(pool, FollowedTables.ALL);
  }

  @Override
  public Uni<Mark> readAll(Instant from, Consumer<Change> reader) {
    return rows.readAll(from, reader);
  }

  @Override
  public Uni<Optional<Mark>> readSince(Mark mark, Consumer<Change> reader) {
    return rows.readSince(mark, reader);
  }
}
