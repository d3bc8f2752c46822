package io.slotwright.calendar.rebuild.flow;

import io.slotwright.calendar.rebuild.Difference;
import io.slotwright.calendar.rebuild.ReadingProgress;
import io.slotwright.calendar.rebuild.Rebuild;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Which rebuild runs, on which replica, and how earlier ones ended.
public interface Rebuilds {

  /// @return false when another one runs
  Uni<Boolean> begin(SqlConnection connection, UUID id, Instant now);

  /// The newest.
  Uni<Optional<Rebuild>> newest();

  /// A rebuild that has begun and that no replica works on: from now on `holder` does.
  Uni<Optional<UUID>> claim(SqlConnection connection, UUID holder);

  /// Stores the progress and keeps the claim. Fails when the claim has been lost; otherwise it
  /// stays to the end of the transaction.
  Uni<Void> advance(SqlConnection connection, UUID holder, ReadingProgress progress);

  Uni<Void> finish(
      SqlConnection connection, UUID holder, Difference difference, Instant finishedAt);

  /// @return false when `holder` has no rebuild
  Uni<Boolean> fail(SqlConnection connection, UUID holder, String reason, Instant finishedAt);

  /// Ends one whose replica has not been heard of for half a minute.
  ///
  /// @return whether there was one
  Uni<Boolean> failAbandoned(SqlConnection connection, Instant finishedAt);
}
