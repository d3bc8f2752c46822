package io.slotwright.notification.booking.flow;

import io.slotwright.notification.booking.Booking;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The bookings as they are now.
public interface Bookings {

  /// Stores those of `bookings` that are newer than what is stored. Waits for changes of
  /// their service points, and makes them wait until the transaction ends.
  ///
  /// @param bookings each once
  /// @return the ids of the stored ones
  Uni<Set<UUID>> save(SqlClient connection, List<Booking> bookings);

  Uni<Optional<Booking>> find(UUID id);

  /// The awaited bookings of a mailbox at a service point that start from `from` to before `until`,
  /// by start.
  Uni<List<Booking>> awaited(String mailbox, UUID servicePoint, Instant from, Instant until);

  /// Awaited bookings at a service point that start after `now`, by id, kept from changing until
  /// the transaction ends.
  ///
  /// @param after only those with higher ids
  Uni<List<Booking>> lockAwaited(
      SqlClient connection, UUID servicePoint, Instant now, UUID after, int atMost);
}
