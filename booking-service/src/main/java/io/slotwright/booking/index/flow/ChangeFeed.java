package io.slotwright.booking.index.flow;

import io.slotwright.booking.index.Change;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/// What has been committed, by whichever replica.
public interface ChangeFeed {

  /// How far somebody has read: everything that a snapshot saw.
  ///
  /// @param server which start of the database server the snapshot is of: another server, or one
  /// that was restored, may never have had what it saw
  record Mark(String server, String snapshot) {}

  /// Gives `reader` everything that is not over by `from`.
  Uni<Mark> readAll(Instant from, Consumer<Change> reader);

  /// Gives `reader` every row that was written since `mark`, perhaps some twice, in an order in
  /// which no time is taken before it has been given back.
  ///
  /// @return empty when `mark` says nothing any more and all must be read anew
  Uni<Optional<Mark>> readSince(Mark mark, Consumer<Change> reader);
}
