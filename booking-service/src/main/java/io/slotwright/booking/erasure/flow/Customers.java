package io.slotwright.booking.erasure.flow;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What this service knows of the customers of an organisation, by their addresses.
public interface Customers {

  /// The bookings made with `email`, in capitals or not, kept from changing until the transaction
  /// ends.
  Uni<Known> lock(SqlConnection connection, UUID organisation, String email, Instant now);

  /// Erases all that is stored under `email`: the times of bookings stay.
  ///
  /// @return how many of each kind of data
  Uni<Map<String, Long>> erase(SqlConnection connection, UUID organisation, String email);

  /// How many of each kind of data there are.
  Uni<Map<String, Long>> count(SqlConnection connection, UUID organisation, String email);

  /// @param upcoming those that are agreed or asked for and not over
  /// @param elsewhere whether another organisation knows the address, too
  record Known(List<UUID> bookings, List<UUID> upcoming, boolean elsewhere) {}
}
