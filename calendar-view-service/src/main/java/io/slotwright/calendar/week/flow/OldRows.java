package io.slotwright.calendar.week.flow;

import io.slotwright.calendar.week.OldestWeek;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Deletes rows of the read model that nobody needs any more, some at a time.
public interface OldRows {

  /// Which rows are old.
  ///
  /// @param oldest the first week that is kept
  /// @param lapsed holds that expired by then are deleted, even if no event says that they did
  /// @param heard aggregates without rows that were last heard of by then are forgotten
  record Old(OldestWeek oldest, Instant lapsed, Instant heard) {}

  /// An aggregate, as the inbox names it.
  record Aggregate(String topic, String id) {

    /// Stands before every other.
    static final Aggregate FIRST = new Aggregate("", "");
  }

  /// Deletes the old rows of the next calendars and raises the versions of those that change.
  ///
  /// @return the last of these calendars; empty when none follows, and when another replica deletes
  Uni<Optional<UUID>> deleteSome(Old old, UUID after);

  /// Forgets which of the next aggregates have been applied, where no record can follow that would
  /// change anything.
  ///
  /// @return the last of these aggregates; empty as for [#deleteSome]
  Uni<Optional<Aggregate>> forgetSome(Old old, Aggregate after);
}
