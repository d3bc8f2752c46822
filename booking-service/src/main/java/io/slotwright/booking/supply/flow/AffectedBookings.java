package io.slotwright.booking.supply.flow;

import io.slotwright.common.time.TimeRange;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Set;
import java.util.UUID;

/// The bookings whose time a change of the supply may take away or restore.
public interface AffectedBookings {

  /// Judges the bookings of `posts` in `within` by the supply as it is in this transaction. What is
  /// behind its clocks has lost its time, whatever is offered.
  Uni<Void> judge(SqlConnection connection, Set<UUID> posts, TimeRange within);
}
