package io.slotwright.booking.allocation.flow;

import io.slotwright.booking.allocation.Relocation;
import io.slotwright.common.time.TimeRange;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Moves live allocations.
public interface Relocations {

  /// The time of live allocations that `wanted` would overlap and that are not among them, by post.
  Uni<Map<UUID, List<TimeRange>>> inTheWay(SqlConnection connection, List<Relocation> wanted);

  /// Moves all of them at the same moment. Fails when one would overlap another allocation.
  Uni<Void> move(SqlConnection connection, List<Relocation> relocations);
}
