package io.slotwright.schedule.slot.flow;

import io.slotwright.schedule.slot.ClockChange;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/// The days that releases of the time zone database have changed, each with how many upcoming
/// bookings it had.
public interface ClockChanges {

  Uni<Void> add(SqlConnection connection, List<ClockChange> changes);
}
