package io.slotwright.notification.erasure.postgres;

import io.slotwright.common.event.CustomerErased;
import io.slotwright.notification.erasure.flow.CustomerTraces;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;

/// The current state of the customer's bookings. Nobody is reminded of them any more.
@ApplicationScoped
class TracesInBookings implements CustomerTraces {

  private static final BookingTraces BOOKINGS =
      new BookingTraces(
          "SELECT id, event FROM booking WHERE id = ANY($1) FOR UPDATE",
          """
          WITH erased AS (
            UPDATE booking SET event = $2, mailbox = '' WHERE id = $1 RETURNING id)
          DELETE FROM reminder USING erased WHERE reminder.booking_id = erased.id
          """);

  @Override
  public String what() {
    return "bookings";
  }

  @Override
  public Uni<Long> erase(SqlClient connection, CustomerErased customer) {
    return BOOKINGS.erase(connection, customer.bookingIds());
  }

  @Override
  public Uni<Long> count(SqlClient connection, CustomerErased customer) {
    return BOOKINGS.count(connection, customer.bookingIds());
  }
}
