package io.slotwright.notification.erasure.flow;

import io.slotwright.common.event.CustomerErased;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;

/// One kind of data that this service keeps about customers. Whatever keeps another kind implements
/// this, and is asked with every erasure.
public interface CustomerTraces {

  /// What the report calls it, such as `mails`.
  String what();

  /// Erases what is stored of the customer; safe to repeat.
  ///
  /// @return how many
  Uni<Long> erase(SqlClient connection, CustomerErased customer);

  /// How many are left, counted anew.
  Uni<Long> count(SqlClient connection, CustomerErased customer);
}
