package io.slotwright.calendar.rebuild.flow;

import io.slotwright.calendar.rebuild.ReadingProgress;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/// All records of the topics that the read model follows, from the first one on.
public interface EventHistory {

  /// Begins a reading of its own, which no other consumer notices.
  Uni<Reader> open();

  /// One reading. Not for concurrent use.
  interface Reader {

    /// Asks where the topics end now.
    Uni<Void> aim();

    /// Whether everything up to the last [#aim] has been applied.
    boolean isThere();

    /// Fetches the next records, or none when none came for a moment. Fails when none have come for
    /// long although there are more.
    Uni<Void> fetch();

    /// Applies what was fetched last; it may be repeated when the transaction fails.
    Uni<Void> apply(SqlConnection connection);

    ReadingProgress progress();

    Uni<Void> close();
  }
}
