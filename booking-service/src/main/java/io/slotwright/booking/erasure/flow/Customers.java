package io.slotwright.booking.erasure.flow;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What this service knows of the customers of organisations, by their addresses or bookings.
public interface Customers {

  /// The bookings made with `email`, in capitals or not, kept from changing until the transaction
  /// ends.
  Uni<Known> lock(SqlConnection connection, UUID organisation, String email, Instant now);

  /// Bookings whose customers have been kept for as long as their organisation keeps them, by
  /// organisation. They are kept from changing until the transaction ends; those that somebody else
  /// changes are passed over.
  ///
  /// @param today its first instant. Of a day's bookings all are old at once, and a retention
  /// counts from the day after it was set
  /// @param limit at most so many bookings
  Uni<Map<UUID, List<UUID>>> lockOld(SqlConnection connection, Instant today, int limit);

  /// All that is stored under `email`.
  CustomerRecords under(UUID organisation, String email);

  /// What is stored with `bookings`.
  CustomerRecords of(List<UUID> bookings);

  /// @param upcoming those that are agreed or asked for and not over
  /// @param elsewhere whether another organisation knows the address, too
  record Known(List<UUID> bookings, List<UUID> upcoming, boolean elsewhere) {}
}
