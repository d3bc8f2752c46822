package io.slotwright.notification.booking.flow;

import io.slotwright.notification.booking.Booking;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.List;

/// What depends on the current bookings.
public interface BookingNews {

  /// Follows the change of `bookings`, which are stored, in the same transaction. It may be told of
  /// a state again.
  Uni<Void> changed(SqlClient connection, List<Booking> bookings);
}
