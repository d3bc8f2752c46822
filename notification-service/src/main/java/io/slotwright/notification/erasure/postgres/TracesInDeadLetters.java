package io.slotwright.notification.erasure.postgres;

import io.slotwright.common.event.CustomerErased;
import io.slotwright.notification.erasure.flow.CustomerTraces;
import io.slotwright.plumbing.inbox.DeadLetters;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;

/// Events of the customer's bookings that could not be applied.
@ApplicationScoped
class TracesInDeadLetters implements CustomerTraces {

  private final DeadLetters letters;

  TracesInDeadLetters(DeadLetters letters) {
    this.letters = letters;
  }

  @Override
  public String what() {
    return "dead_letters";
  }

  @Override
  public Uni<Long> erase(SqlClient connection, CustomerErased customer) {
    return letters.discardNaming(connection, customer.bookingIds());
  }

  @Override
  public Uni<Long> count(SqlClient connection, CustomerErased customer) {
    return letters.countNaming(connection, customer.bookingIds());
  }
}
