package io.slotwright.booking.booking.flow;

import io.slotwright.booking.availability.Timetable;
import io.slotwright.booking.availability.flow.Timetables;
import io.slotwright.booking.booking.Actor;
import io.slotwright.booking.booking.flow.ConfirmedBooking.BookedBefore;
import io.slotwright.booking.booking.flow.ConfirmedBooking.Done;
import io.slotwright.booking.booking.flow.ConfirmedBooking.NoSuchRequest;
import io.slotwright.booking.booking.flow.ConfirmedBooking.NotBooked;
import io.slotwright.booking.confirmation.Proof;
import io.slotwright.booking.reservation.Reservation;
import io.slotwright.booking.reservation.flow.Reservations;
import io.slotwright.common.event.BookingChanged.What;
import io.slotwright.plumbing.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
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
  public Uni<ConfirmedBooking> confirm(UUID id, Proof proof) {
    return reservations
        .find(id)
        .chain(
            found ->
                found
                    .map(owned -> confirm(owned.reservation(), proof))
                    .orElse(Uni.createFrom().item(new NoSuchRequest())));
  }

  private Uni<ConfirmedBooking> confirm(Reservation reservation, Proof proof) {
    return timetables
        .ofPost(
            reservation.postId(),
            reservation.timing().slots(),
            clock.instant(),
            reservation.allocationId())
        .chain(seen -> confirm(reservation, seen, proof))
        .chain(this::withBooking);
  }

  /// The read before the transaction may be out of date: the writes prove it.
  private Uni<ConfirmedBooking> confirm(
      Reservation reservation, Optional<Timetable> seen, Proof proof) {
    return transactions
        .run(connection -> judge.judge(connection, reservation, seen, proof))
        .onFailure(HoldNotTaken.class)
        .recoverWithItem(failure -> new NotBooked(((HoldNotTaken) failure).why));
  }

  private Uni<ConfirmedBooking> withBooking(ConfirmedBooking result) {
    return result instanceof BookedBefore(UUID bookingId)
        ? bookings
            .find(bookingId)
            .map(
                found ->
                    found
                        .<ConfirmedBooking>map(
                            owned ->
                                new Done(
                                    owned
                                        .booking()
                                        .changed(
                                            What.CREATED, new Actor.Customer(), clock.instant())))
                        .orElseGet(NoSuchRequest::new))
        : Uni.createFrom().item(result);
  }
}
