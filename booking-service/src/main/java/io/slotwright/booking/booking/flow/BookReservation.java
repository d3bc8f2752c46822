package io.slotwright.booking.booking.flow;

import io.slotwright.booking.availability.Timetable;
import io.slotwright.booking.availability.flow.Timetables;
import io.slotwright.booking.booking.flow.BookedReservation.Booked;
import io.slotwright.booking.booking.flow.BookedReservation.NoSuchReservation;
import io.slotwright.booking.booking.flow.BookedReservation.NotYours;
import io.slotwright.booking.booking.flow.BookedReservation.OverLimit;
import io.slotwright.booking.reservation.Reservation;
import io.slotwright.booking.reservation.flow.Reservations;
import io.slotwright.booking.reservation.flow.Reservations.Owned;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.token.LinkTokens;
import io.slotwright.plumbing.idempotency.Memory;
import io.slotwright.plumbing.idempotency.Once;
import io.slotwright.plumbing.idempotency.RequestKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Turns a reservation into a booking, once.
@ApplicationScoped
public class BookReservation {

  private final Reservations reservations;
  private final Timetables timetables;
  private final Once once;
  private final TakeOverHold takeOver;
  private final AskToConfirm askToConfirm;
  private final BookingLimits limits;
  private final InstantSource clock;

  BookReservation(
      Reservations reservations,
      Timetables timetables,
      Once once,
      TakeOverHold takeOver,
      AskToConfirm askToConfirm,
      BookingLimits limits,
      InstantSource clock) {
    this.reservations = reservations;
    this.timetables = timetables;
    this.once = once;
    this.takeOver = takeOver;
    this.askToConfirm = askToConfirm;
    this.limits = limits;
    this.clock = clock;
  }

  /// @param token of the reservation
  public Uni<BookedReservation> book(
      UUID reservationId, String token, BookingDetails details, RequestKey key) {
    return reservations.find(reservationId).chain(found -> check(found, token, details, key));
  }

  private Uni<BookedReservation> check(
      Optional<Owned> found, String token, BookingDetails details, RequestKey key) {
    if (found.isEmpty()) {
      return Uni.createFrom().item(new NoSuchReservation());
    }
    if (!LinkTokens.matches(token, found.get().tokenHash())) {
      return Uni.createFrom().item(new NotYours());
    }
    Reservation reservation = found.get().reservation();
    return timetables
        .ofPost(
            reservation.postId(),
            reservation.timing().slots(),
            clock.instant(),
            reservation.allocationId())
        .chain(seen -> write(reservation, seen, details, key));
  }

  private Uni<BookedReservation> write(
      Reservation reservation, Optional<Timetable> seen, BookingDetails details, RequestKey key) {
    return seen.map(Timetable::point)
        .filter(point -> AskToConfirm.isNeeded(point, details))
        .map(point -> askToConfirm.ask(reservation, point, details, key))
        .orElseGet(() -> takeOver(reservation, seen, details, key));
  }

  private Uni<BookedReservation> takeOver(
      Reservation reservation, Optional<Timetable> seen, BookingDetails details, RequestKey key) {
    return limits.within(
        reservation.postId(),
        details,
        () -> write(key, connection -> takeOver.write(connection, reservation, seen, details)),
        OverLimit::new);
  }

  private Uni<BookedReservation> write(
      RequestKey key, Function<SqlConnection, Uni<BookingChanged>> work) {
    return once.run(key, Memory.created(BookingChanged.class), work)
        .<BookedReservation>map(Booked::new)
        .onFailure(HoldNotTaken.class)
        .recoverWithItem(failure -> ((HoldNotTaken) failure).why);
  }
}
