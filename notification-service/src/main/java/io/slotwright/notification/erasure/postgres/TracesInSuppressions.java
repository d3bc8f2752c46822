package io.slotwright.notification.erasure.postgres;

import io.slotwright.common.event.CustomerErased;
import io.slotwright.notification.erasure.flow.KeptTraces;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/// Whether the customer's mailbox gets no mails of the organisation. Whoever has called its mails
/// spam gets none after an erasure, either.
@ApplicationScoped
class TracesInSuppressions implements KeptTraces {

  private static final String COUNT =
      "SELECT count(*) FROM suppression WHERE organisation_id = $1 AND mailbox = $2";

  @Override
  public String what() {
    return "suppressions";
  }

  @Override
  public Uni<Long> count(SqlClient connection, CustomerErased customer) {
    return connection
        .preparedQuery(COUNT)
        .execute(Tuple.of(customer.organisationId(), customer.mailbox()))
        .map(rows -> rows.iterator().next().getLong(0));
  }
}
