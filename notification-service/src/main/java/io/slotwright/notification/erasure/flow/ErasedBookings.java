package io.slotwright.notification.erasure.flow;

import io.slotwright.common.event.BookingChanged;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.List;
import java.util.UUID;

/// The bookings whose customers are erased. Their events may still be on the way, because an
/// erasure comes by another topic, or come again.
public interface ErasedBookings {

  /// Waits for the transactions that have asked [#holdOff] or [#withoutErased], and makes others
  /// wait.
  Uni<Void> add(SqlClient connection, List<UUID> bookings);

  /// Waits for erasures that are under way, and makes others wait. Ask in a transaction that stores
  /// what it reads of customers, before it reads.
  Uni<Void> holdOff(SqlClient connection);

  /// The same events, without the customers who are erased. Ask in the transaction that stores
  /// them, before anything else.
  Uni<List<BookingChanged>> withoutErased(SqlClient connection, List<BookingChanged> events);
}
