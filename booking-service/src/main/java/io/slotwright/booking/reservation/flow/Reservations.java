package io.slotwright.booking.reservation.flow;

import io.slotwright.booking.availability.Opening;
import io.slotwright.booking.limit.Client;
import io.slotwright.booking.limit.Quota;
import io.slotwright.booking.reservation.Reservation;
import io.slotwright.booking.supply.MovedDay;
import io.slotwright.common.event.ReservationChanged;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// All reservations.
public interface Reservations {

  /// Writes a new reservation and its allocation, in one statement.
  ///
  /// Fails with [LimitReachedException] when that would go beyond a quota, with [DidNotTake] when
  /// the time is no longer as it was decided on.
  ///
  /// @param token by which its owner will prove that it is theirs; only its hash is kept
  Uni<ReservationChanged> hold(
      SqlConnection connection,
      Opening opening,
      Reservation reservation,
      Counts counts,
      String token,
      ReservationChanged event);

  Uni<Optional<Owned>> find(UUID id);

  /// Gives the time of a live hold back; does nothing when it has lapsed, become something else or
  /// moved by other clocks.
  ///
  /// @return whether it did
  Uni<Boolean> release(SqlConnection connection, Reservation reservation, Instant now);

  /// The live holds that start on `days`, kept from changing until the transaction ends. Some may
  /// have lapsed.
  Uni<List<Reservation>> lockOn(SqlConnection connection, List<MovedDay> days);

  /// Writes the time of holds whose allocations have moved already. The caller publishes the
  /// events.
  Uni<Void> follow(SqlConnection connection, List<Reservation> moved);

  /// The counts that a hold adds to.
  ///
  /// @param client whose live holds are counted; empty for a caller who may hold any number
  record Counts(Optional<Client> client, List<Quota> quotas) {

    public Counts {
      quotas = List.copyOf(quotas);
    }
  }

  /// A reservation with the hash of the token that opens it.
  record Owned(Reservation reservation, byte[] tokenHash) {}
}
