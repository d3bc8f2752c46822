package io.slotwright.booking.supply.flow;

import io.slotwright.booking.supply.MovedDay;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/// The holds and bookings of days whose hours a release of the time zone database has moved.
public interface MovedAppointments {

  /// Moves them with these hours, as far as nothing that does not move is in the way. What cannot
  /// move is tried again with each day of its post that moves. The days are stored already, and
  /// locked.
  Uni<Void> follow(SqlConnection connection, List<MovedDay> days);
}
