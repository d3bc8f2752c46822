package io.slotwright.notification.booking.flow;

import io.slotwright.common.event.BookingChanged;
import io.slotwright.notification.booking.Booking;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.List;

/// What depends on the current bookings.
public interface BookingNews {

  /// Follows the change of `bookings`, which are stored, in the same transaction. It may be told of
  /// a state again.
  default Uni<Void> changed(SqlClient connection, List<Booking> bookings) {
    return Uni.createFrom().voidItem();
  }

  /// Follows what has happened to bookings, in its order, in the same transaction.
  default Uni<Void> happened(SqlClient connection, List<BookingChanged> events) {
    return Uni.createFrom().voidItem();
  }
}
