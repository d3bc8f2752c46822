package io.slotwright.booking.reservation.flow;

import io.slotwright.booking.allocation.flow.FreeLocks;
import io.slotwright.booking.reservation.Reservation;
import io.slotwright.booking.reservation.ReservationState.Booked;
import io.slotwright.booking.reservation.ReservationState.Expired;
import io.slotwright.booking.reservation.ReservationState.Held;
import io.slotwright.booking.reservation.ReservationState.Released;
import io.slotwright.booking.reservation.flow.Reservations.Owned;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.common.token.LinkTokens;
import io.slotwright.plumbing.decision.Decisions;
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

  /// Refuses when the token does not open the reservation, and when that has become a booking.
  ///
  /// @param token what the caller sent; null for nothing
  /// @return the id of the reservation, which no longer holds its time, released now or earlier
  public Uni<Decision<UUID>> release(UUID id, @Nullable String token) {
    return Decisions.whenFound(
        reservations.find(id), "reservation", owned -> release(owned, token));
  }

  private Uni<Decision<UUID>> release(Owned owned, @Nullable String token) {
    if (token == null || !LinkTokens.matches(token, owned.tokenHash())) {
      return Decisions.refuse(notYours());
    }
    Instant now = clock.instant();
    Reservation reservation = owned.reservation().at(now);
    return switch (reservation.state()) {
      case Booked booked -> Decisions.refuse(becameABooking());
      case Released released -> Decisions.accept(reservation.id());
      case Expired expired -> Decisions.accept(reservation.id());
      case Held held -> release(reservation.released(held), now);
    };
  }

  private Uni<Decision<UUID>> release(Reservation released, Instant now) {
    return write(released, now)
        .chain(done -> done ? Decisions.accept(released.id()) : whatItBecame(released.id()));
  }

  private Uni<Boolean> write(Reservation released, Instant now) {
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
            () -> locks.of(released.postId(), released.timing().slots(), released.id().toString()));
  }

  /// Another request was faster, or the hold has moved by other clocks.
  private Uni<Decision<UUID>> whatItBecame(UUID id) {
    Instant now = clock.instant();
    return reservations
        .find(id)
        .map(found -> found.map(owned -> owned.reservation().at(now)))
        .chain(
            found ->
                found
                    .map(reservation -> afterwards(reservation, now))
                    .orElseGet(() -> Decisions.accept(id)));
  }

  private Uni<Decision<UUID>> afterwards(Reservation reservation, Instant now) {
    return switch (reservation.state()) {
      case Booked booked -> Decisions.refuse(becameABooking());
      case Released released -> Decisions.accept(reservation.id());
      case Expired expired -> Decisions.accept(reservation.id());
      case Held held ->
          write(reservation.released(held), now)
              .replaceWith(() -> Decision.accept(reservation.id()));
    };
  }

  private static Refusal notYours() {
    return Refusal.forbidden(
        "reservation-token-wrong",
        "Reservation token wrong",
        "Send the token of this reservation in the header Reservation-Token.");
  }

  private static Refusal becameABooking() {
    return Refusal.conflict(
        "reservation-used",
        "Reservation used",
        "This reservation has become a booking; cancel the booking instead.");
  }
}
