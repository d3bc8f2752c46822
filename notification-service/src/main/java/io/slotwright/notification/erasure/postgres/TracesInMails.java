package io.slotwright.notification.erasure.postgres;

import io.slotwright.common.event.CustomerErased;
import io.slotwright.notification.erasure.flow.CustomerTraces;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;

/// The mails about the customer's bookings. That they were sent stays known, not to whom, and those
/// on the way are not sent. What the mail server answered may repeat the address.
@ApplicationScoped
class TracesInMails implements CustomerTraces {

  private static final BookingTraces MAILS =
      new BookingTraces(
          "SELECT id, booking AS event FROM delivery WHERE booking_id = ANY($1) FOR UPDATE",
          """
          UPDATE delivery SET booking = $2, recipient = '',
            status = CASE WHEN status IN ('queued', 'failed') THEN 'skipped' ELSE status END,
            failure = CASE WHEN status = 'sent' THEN failure ELSE 'erased' END,
            next_attempt_at = NULL, claimed_until = NULL, version = version + 1
          WHERE id = $1
          """);

  @Override
  public String what() {
    return "mails";
  }

  @Override
  public Uni<Long> erase(SqlClient connection, CustomerErased customer) {
    return MAILS.erase(connection, customer.bookingIds());
  }

  @Override
  public Uni<Long> count(SqlClient connection, CustomerErased customer) {
    return MAILS.count(connection, customer.bookingIds());
  }
}
