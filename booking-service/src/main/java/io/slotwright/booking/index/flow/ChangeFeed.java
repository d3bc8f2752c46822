package io.slotwright.booking.index.flow;

import io.slotwright.booking.index.Change;
import io.slotwright.plumbing.feed.Mark;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/// The committed changes of all replicas.
public interface ChangeFeed {

  /// Gives `reader` everything that is not over by `from`.
  Uni<Mark> readAll(Instant from, Consumer<Change> reader);

  /// Passes `reader` every row that was written since `mark`, perhaps some twice, in an order in
  /// which no time is occupied before it has been released.
  ///
  /// @return empty when `mark` is no longer valid and everything must be read again
  Uni<Optional<Mark>> readSince(Mark mark, Consumer<Change> reader);
}
