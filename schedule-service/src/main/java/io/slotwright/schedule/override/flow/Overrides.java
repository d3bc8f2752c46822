package io.slotwright.schedule.override.flow;

import io.slotwright.schedule.override.DateOverride;
import io.slotwright.schedule.override.DateOverride.SpecialHours;
import io.slotwright.schedule.slot.DateSpan;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The overrides that are kept.
public interface Overrides {

  /// At most `limit`, ascending by date; empty when there is no such post.
  Uni<Optional<List<DateOverride>>> list(UUID postId, DateSpan span, int limit);

  Uni<Optional<DateOverride>> find(SqlConnection connection, UUID postId, LocalDate date);

  /// Adds or replaces, with a new version.
  Uni<DateOverride> set(SqlConnection connection, UUID postId, LocalDate date, SpecialHours hours);

  Uni<Void> remove(SqlConnection connection, UUID postId, LocalDate date);
}
