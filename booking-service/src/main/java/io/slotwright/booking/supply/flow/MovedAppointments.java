package io.slotwright.booking.supply.flow;

import io.slotwright.booking.supply.MovedDay;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The holds and bookings of days whose hours a release of the time zone database has moved.
public interface MovedAppointments {

  /// Moves them with these hours, as far as nothing that does not move is in the way. The days are
  /// stored already, and locked.
  ///
  /// @return the bookings that could not move
  Uni<Set<UUID>> follow(SqlConnection connection, List<MovedDay> days);
}
