package io.slotwright.calendar.week.flow;

import io.slotwright.plumbing.feed.Mark;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.function.Consumer;

/// The committed changes of all replicas.
public interface CalendarFeed {

  /// Gives `reader` everything there is, the epoch first.
  Uni<Mark> readAll(Consumer<CalendarNews> reader);

  /// Gives `reader` every row that was written since `mark`, perhaps some twice.
  ///
  /// @return empty when `mark` is no longer valid and everything must be read again
  Uni<Optional<Mark>> readSince(Mark mark, Consumer<CalendarNews> reader);
}
