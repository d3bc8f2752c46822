package io.slotwright.booking.booking.flow;

import io.slotwright.booking.availability.flow.Timetables;
import io.slotwright.booking.booking.Actor;
import io.slotwright.booking.booking.flow.ConfirmedBooking.Made;
import io.slotwright.booking.booking.flow.ConfirmedBooking.MadeBefore;
import io.slotwright.booking.confirmation.Proof;
import io.slotwright.booking.reservation.Reservation;
import io.slotwright.booking.reservation.flow.Reservations;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.BookingChanged.What;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;

/// Makes the booking that a guest has confirmed, once, however often the proof is sent.
@ApplicationScoped
public class ConfirmBooking {

  private final Reservations reservations;
  private final Timetables timetables;
  private final Bookings bookings;
  private final Transactions transactions;
  private final JudgeProof judge;
  private final InstantSource clock;

  ConfirmBooking(
      Reservations reservations,
      Timetables timetables,
      Bookings bookings,
      Transactions transactions,
      JudgeProof judge,
      InstantSource clock) {
    this.reservations = reservations;
    this.timetables = timetables;
    this.bookings = bookings;
    this.transactions = transactions;
    this.judge = judge;
    this.clock = clock;
  }

  /// @param id that of the reservation which holds the time
  /// @return the current state of the booking, made now or earlier
  public Uni<Decision<BookingChanged>> confirm(UUID id, Proof proof) {
    return Decisions.whenFound(
        reservations.find(id),
        "confirmation",
        owned ->
            confirm(owned.reservation(), proof)
                .chain(decision -> Decisions.whenAccepted(decision, this::booking)));
  }

  /// The read before the transaction may be out of date: the writes prove it.
  private Uni<Decision<ConfirmedBooking>> confirm(Reservation reservation, Proof proof) {
    return timetables
        .ofPost(
            reservation.postId(),
            reservation.timing().slots(),
            clock.instant(),
            reservation.allocationId())
        .chain(
            seen ->
                transactions.run(connection -> judge.judge(connection, reservation, seen, proof)));
  }

  private Uni<Decision<BookingChanged>> booking(ConfirmedBooking confirmed) {
    return switch (confirmed) {
      case Made(BookingChanged event) -> Decisions.accept(event);
      case MadeBefore(UUID bookingId) ->
          Decisions.whenFound(
              bookings.find(bookingId), "confirmation", owned -> Decisions.accept(current(owned)));
    };
  }

  private BookingChanged current(Bookings.Owned owned) {
    return owned.booking().changed(What.CREATED, new Actor.Customer(), clock.instant());
  }
}
