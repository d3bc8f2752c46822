package io.slotwright.notification.erasure.postgres;

import static java.util.stream.Collectors.toSet;

import io.slotwright.common.event.BookingChanged;
import io.slotwright.notification.config.NotificationLock;
import io.slotwright.notification.erasure.flow.ErasedBookings;
import io.slotwright.plumbing.postgres.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Erased bookings in the table `erased_booking`.
@ApplicationScoped
class PostgresErasedBookings implements ErasedBookings {

  private static final String ADD =
      """
      INSERT INTO erased_booking (booking_id) SELECT unnest($1::uuid[]) ON CONFLICT DO NOTHING
      """;

  private static final String AMONG =
      "SELECT booking_id FROM erased_booking WHERE booking_id = ANY($1)";

  @Override
  public Uni<Void> add(SqlClient connection, List<UUID> bookings) {
    return NotificationLock.CUSTOMERS_ERASED
        .take(connection)
        .chain(() -> connection.preparedQuery(ADD).execute(Tuple.of(bookings.toArray(UUID[]::new))))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> holdOff(SqlClient connection) {
    return NotificationLock.CUSTOMERS_ERASED.share(connection);
  }

  @Override
  public Uni<List<BookingChanged>> withoutErased(
      SqlClient connection, List<BookingChanged> events) {
    UUID[] ids = events.stream().map(BookingChanged::bookingId).distinct().toArray(UUID[]::new);
    return holdOff(connection)
        .chain(() -> connection.preparedQuery(AMONG).execute(Tuple.of(ids)))
        .map(rows -> Rows.stream(rows).map(row -> row.getUUID("booking_id")).collect(toSet()))
        .map(erased -> without(erased, events));
  }

  private static List<BookingChanged> without(Set<UUID> erased, List<BookingChanged> events) {
    return events.stream()
        .map(event -> erased.contains(event.bookingId()) ? event.withoutCustomer() : event)
        .toList();
  }
}
