package io.slotwright.schedule.override.flow;

import io.slotwright.schedule.override.DateOverride;
import io.slotwright.schedule.override.DateOverride.SpecialHours;
import io.slotwright.schedule.slot.DateSpan;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The overrides of posts. Those that do not hold any more are kept, as the history of the post.
public interface Overrides {

  /// At most `limit`, ascending by date; empty when there is no such post.
  Uni<Optional<List<DateOverride>>> list(UUID postId, DateSpan span, int limit);

  Uni<Optional<DateOverride>> find(SqlConnection connection, UUID postId, LocalDate date);

  /// Adds or replaces; what held before is kept for the versions below `version`.
  Uni<Void> set(
      SqlConnection connection, UUID postId, long version, Map<LocalDate, SpecialHours> hours);

  /// What held before is kept for the versions below `version`.
  Uni<Void> remove(
      SqlConnection connection, UUID postId, long version, Collection<LocalDate> dates);
}
