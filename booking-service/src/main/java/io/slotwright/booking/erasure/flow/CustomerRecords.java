package io.slotwright.booking.erasure.flow;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Map;

/// What is stored of a customer.
public interface CustomerRecords {

  /// Erases it: the times of bookings stay.
  ///
  /// @return how many of each kind of data
  Uni<Map<String, Long>> erase(SqlConnection connection);

  /// How many of each kind of data there are.
  Uni<Map<String, Long>> count(SqlConnection connection);
}
