package io.slotwright.booking.booking.flow;

import io.slotwright.booking.availability.Timetable;
import io.slotwright.booking.booking.Grounds;
import io.slotwright.booking.booking.flow.ConfirmedBooking.Made;
import io.slotwright.booking.booking.flow.ConfirmedBooking.MadeBefore;
import io.slotwright.booking.confirmation.Confirmation;
import io.slotwright.booking.confirmation.ConfirmationDecision.AlreadyBooked;
import io.slotwright.booking.confirmation.ConfirmationDecision.Book;
import io.slotwright.booking.confirmation.ConfirmationDecision.Expired;
import io.slotwright.booking.confirmation.ConfirmationDecision.GiveUp;
import io.slotwright.booking.confirmation.ConfirmationDecision.NoMoreCodes;
import io.slotwright.booking.confirmation.ConfirmationDecision.WrongCode;
import io.slotwright.booking.confirmation.ConfirmationDecision.WrongToken;
import io.slotwright.booking.confirmation.GuestRequest;
import io.slotwright.booking.confirmation.Proof;
import io.slotwright.booking.confirmation.flow.Confirmations;
import io.slotwright.booking.confirmation.flow.Confirmations.Kept;
import io.slotwright.booking.reservation.Reservation;
import io.slotwright.booking.reservation.ReservationState.Held;
import io.slotwright.booking.reservation.flow.Reservations;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Decides what a proof does to a guest's request and writes it, in one transaction. Requests with
/// a proof for the same booking take turns.
@ApplicationScoped
class JudgeProof {

  private final Confirmations confirmations;
  private final TakeOverHold takeOver;
  private final Reservations reservations;
  private final Outbox outbox;
  private final InstantSource clock;

  JudgeProof(
      Confirmations confirmations,
      TakeOverHold takeOver,
      Reservations reservations,
      Outbox outbox,
      InstantSource clock) {
    this.confirmations = confirmations;
    this.takeOver = takeOver;
    this.reservations = reservations;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// Its refusals must be committed, because a wrong code counts. When the hold cannot be booked,
  /// nothing has been written.
  ///
  /// @param seen what the post offers; empty when it or its point is gone
  Uni<Decision<ConfirmedBooking>> judge(
      SqlConnection connection, Reservation reservation, Optional<Timetable> seen, Proof proof) {
    return Decisions.whenFound(
        confirmations.lock(connection, reservation.id()),
        "confirmation",
        kept -> judge(connection, reservation, seen, kept, proof));
  }

  private Uni<Decision<ConfirmedBooking>> judge(
      SqlConnection connection,
      Reservation reservation,
      Optional<Timetable> seen,
      Kept kept,
      Proof proof) {
    Confirmation confirmation = kept.confirmation();
    return switch (confirmation.decide(proof, clock.instant())) {
      case Book book ->
          kept.request()
              .map(request -> book(connection, reservation, seen, confirmation, details(request)))
              // Another replica, whose clock is ahead, has deleted it.
              .orElseGet(() -> Decisions.refuse(expired(confirmation.expiresAt())));
      case AlreadyBooked(var bookingId) -> Decisions.accept(new MadeBefore(bookingId));
      case WrongCode(int left) ->
          confirmations
              .put(connection, confirmation.withFewerAttempts())
              .replaceWith(Decision.refuse(wrongCode(left)));
      case GiveUp giveUp -> giveUp(connection, reservation, confirmation);
      case NoMoreCodes none -> Decisions.refuse(noMoreCodes());
      case WrongToken wrong -> Decisions.refuse(wrongToken());
      case Expired(Instant expiredAt) -> Decisions.refuse(expired(expiredAt));
    };
  }

  private Uni<Decision<ConfirmedBooking>> book(
      SqlConnection connection,
      Reservation reservation,
      Optional<Timetable> seen,
      Confirmation confirmation,
      BookingDetails details) {
    return takeOver
        .write(connection, reservation, seen, details)
        .chain(
            decision ->
                Decisions.whenAccepted(
                    decision,
                    made ->
                        confirmations
                            .put(connection, confirmation.confirmed(made.bookingId()))
                            .replaceWith(Decision.accept(new Made(made)))));
  }

  /// It was counted when the guest was asked to confirm it.
  private static BookingDetails details(GuestRequest request) {
    return new BookingDetails(
        request.customer(), request.notes(), Access.OF_A_GUEST, Grounds.NONE, Optional.empty());
  }

  /// The time is free at once.
  private Uni<Decision<ConfirmedBooking>> giveUp(
      SqlConnection connection, Reservation reservation, Confirmation confirmation) {
    return confirmations
        .put(connection, confirmation.givenUp())
        .chain(() -> release(connection, reservation))
        .replaceWith(Decision.refuse(noMoreCodes()));
  }

  private Uni<Void> release(SqlConnection connection, Reservation reservation) {
    Instant now = clock.instant();
    if (!(reservation.at(now).state() instanceof Held held)) {
      return Uni.createFrom().voidItem();
    }
    Reservation released = reservation.released(held);
    return reservations
        .release(connection, released, now)
        .chain(
            done ->
                done
                    ? outbox.append(connection, List.of(released.changed(now)))
                    : Uni.createFrom().voidItem());
  }

  private static Refusal wrongCode(int attemptsLeft) {
    return Refusal.excluded(
            "confirmation-code-wrong", "Code wrong", "This is not the code in the mail.")
        .with("attempts_left", attemptsLeft);
  }

  private static Refusal wrongToken() {
    return Refusal.forbidden(
        "confirmation-token-wrong", "Token wrong", "Send the token from the link in the mail.");
  }

  private static Refusal expired(Instant expiredAt) {
    return Refusal.gone(
            "confirmation-expired",
            "Confirmation expired",
            "The request has expired and its time is no longer held. Book again.")
        .with("expired_at", expiredAt);
  }

  private static Refusal noMoreCodes() {
    return Refusal.gone(
        "confirmation-void", "Confirmation void", "Too many wrong codes were sent. Book again.");
  }
}
