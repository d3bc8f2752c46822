package io.slotwright.notification.erasure.postgres;

import io.slotwright.common.event.CustomerErased;
import io.slotwright.notification.erasure.flow.CustomerTraces;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/// What the customer wanted to be mailed by the organisation.
@ApplicationScoped
class TracesInPreferences implements CustomerTraces {

  private static final String OF_CUSTOMER =
      " FROM preference WHERE organisation_id = $1 AND mailbox = $2";

  @Override
  public String what() {
    return "preferences";
  }

  @Override
  public Uni<Long> erase(SqlClient connection, CustomerErased customer) {
    return connection
        .preparedQuery("DELETE" + OF_CUSTOMER)
        .execute(of(customer))
        .map(rows -> (long) rows.rowCount());
  }

  @Override
  public Uni<Long> count(SqlClient connection, CustomerErased customer) {
    return connection
        .preparedQuery("SELECT count(*)" + OF_CUSTOMER)
        .execute(of(customer))
        .map(rows -> rows.iterator().next().getLong(0));
  }

  private static Tuple of(CustomerErased customer) {
    return Tuple.of(customer.organisationId(), customer.mailbox());
  }
}
