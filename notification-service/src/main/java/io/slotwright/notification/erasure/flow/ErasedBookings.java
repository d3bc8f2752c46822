package io.slotwright.notification.erasure.flow;

import io.slotwright.common.event.BookingChanged;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.List;
import java.util.UUID;

/// The bookings whose customers are erased. Their events may still be on the way, because an
/// erasure comes by another topic, or come again.
public interface ErasedBookings {

  /// Waits for the transactions that have asked [#withoutErased], and makes others wait.
  Uni<Void> add(SqlClient connection, List<UUID> bookings);

  /// The same events, without the customers who are erased. Ask in the transaction that stores
  /// them, before anything else.
  Uni<List<BookingChanged>> withoutErased(SqlClient connection, List<BookingChanged> events);
}
