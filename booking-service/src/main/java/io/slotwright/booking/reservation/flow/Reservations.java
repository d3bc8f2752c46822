package io.slotwright.booking.reservation.flow;

import io.slotwright.booking.allocation.flow.Recording.Outcome;
import io.slotwright.booking.availability.Opening;
import io.slotwright.booking.reservation.Reservation;
import io.slotwright.common.event.ReservationChanged;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// All reservations.
public interface Reservations {

  /// Writes a new reservation and its allocation, in one statement.
  ///
  /// Fails with [LimitReachedException] when that would go beyond a quota.
  ///
  /// @param count with whom it is counted
  /// @param token by which its owner will prove that it is theirs; only its hash is kept
  Uni<Outcome<ReservationChanged>> hold(
      SqlConnection connection,
      Opening opening,
      Reservation reservation,
      HoldCount count,
      String token,
      ReservationChanged event);

  Uni<Optional<Owned>> find(UUID id);

  /// Gives the time of a live hold back; does nothing when it has lapsed or become something else.
  ///
  /// @return whether it did
  Uni<Boolean> release(SqlConnection connection, Reservation reservation, Instant now);

  /// A reservation with the hash of the token that opens it.
  record Owned(Reservation reservation, byte[] tokenHash) {}
}
