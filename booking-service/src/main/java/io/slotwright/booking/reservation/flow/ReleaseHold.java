package io.slotwright.booking.reservation.flow;

import io.slotwright.booking.allocation.flow.FreeLocks;
import io.slotwright.booking.reservation.Reservation;
import io.slotwright.booking.reservation.ReservationState.Booked;
import io.slotwright.booking.reservation.ReservationState.Expired;
import io.slotwright.booking.reservation.ReservationState.Held;
import io.slotwright.booking.reservation.ReservationState.Released;
import io.slotwright.booking.reservation.flow.Reservations.Owned;
import io.slotwright.common.token.LinkTokens;
import io.slotwright.plumbing.outbox.Outbox;
import io.slotwright.plumbing.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Gives a hold back before it lapses.
@ApplicationScoped
public class ReleaseHold {

  /// The result of a release.
  public enum Outcome {
    /// It no longer holds its time, released now or earlier.
    RELEASED,
    NO_SUCH_RESERVATION,
    NOT_YOURS,
    /// It has become a booking, which is cancelled instead.
    BECAME_A_BOOKING
  }

  private final Reservations reservations;
  private final Transactions transactions;
  private final Outbox outbox;
  private final FreeLocks locks;
  private final InstantSource clock;

  ReleaseHold(
      Reservations reservations,
      Transactions transactions,
      Outbox outbox,
      FreeLocks locks,
      InstantSource clock) {
    this.reservations = reservations;
    this.transactions = transactions;
    this.outbox = outbox;
    this.locks = locks;
    this.clock = clock;
  }

  /// @param token what the caller sent; null for nothing
  public Uni<Outcome> release(UUID id, @Nullable String token) {
    return reservations
        .find(id)
        .chain(
            found ->
                found
                    .map(owned -> release(owned, token))
                    .orElse(Uni.createFrom().item(Outcome.NO_SUCH_RESERVATION)));
  }

  private Uni<Outcome> release(Owned owned, @Nullable String token) {
    if (token == null || !LinkTokens.matches(token, owned.tokenHash())) {
      return Uni.createFrom().item(Outcome.NOT_YOURS);
    }
    Instant now = clock.instant();
    Reservation reservation = owned.reservation().at(now);
    return switch (reservation.state()) {
      case Booked booked -> Uni.createFrom().item(Outcome.BECAME_A_BOOKING);
      case Released released -> Uni.createFrom().item(Outcome.RELEASED);
      case Expired expired -> Uni.createFrom().item(Outcome.RELEASED);
      case Held held -> release(reservation.released(held), now);
    };
  }

  private Uni<Outcome> release(Reservation released, Instant now) {
    return transactions
        .run(
            connection ->
                reservations
                    .release(connection, released, now)
                    .call(
                        done ->
                            done
                                ? outbox.append(connection, List.of(released.changed(now)))
                                : Uni.createFrom().voidItem()))
        .call(
            () -> locks.of(released.postId(), released.timing().slots(), released.id().toString()))
        .chain(
            done -> done ? Uni.createFrom().item(Outcome.RELEASED) : whatItBecame(released.id()));
  }

  /// Another request was faster.
  private Uni<Outcome> whatItBecame(UUID id) {
    return reservations
        .find(id)
        .map(
            found ->
                found.isPresent() && found.get().reservation().state() instanceof Booked
                    ? Outcome.BECAME_A_BOOKING
                    : Outcome.RELEASED);
  }
}
