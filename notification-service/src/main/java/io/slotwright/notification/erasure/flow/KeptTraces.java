package io.slotwright.notification.erasure.flow;

import io.slotwright.common.event.CustomerErased;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;

/// One kind of data that this service keeps of erased customers on purpose, because it protects
/// them. It names nobody.
public interface KeptTraces {

  /// What the report calls it, such as `suppressions`.
  String what();

  /// How many are kept.
  Uni<Long> count(SqlClient connection, CustomerErased customer);
}
