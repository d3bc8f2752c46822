package io.slotwright.booking.booking.flow;

import io.slotwright.booking.availability.Timetable;
import io.slotwright.booking.availability.flow.Timetables;
import io.slotwright.booking.reservation.Reservation;
import io.slotwright.booking.reservation.flow.Reservations;
import io.slotwright.booking.reservation.flow.Reservations.Owned;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.Event;
import io.slotwright.common.token.LinkTokens;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.idempotency.Memory;
import io.slotwright.plumbing.idempotency.Once;
import io.slotwright.plumbing.idempotency.RequestKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/// Turns a reservation into a booking, once.
@ApplicationScoped
public class BookReservation {

  private final Reservations reservations;
  private final Timetables timetables;
  private final CheckDetails checks;
  private final Once once;
  private final TakeOverHold takeOver;
  private final AskToConfirm askToConfirm;
  private final BookingLimits limits;
  private final InstantSource clock;

  BookReservation(
      Reservations reservations,
      Timetables timetables,
      CheckDetails checks,
      Once once,
      TakeOverHold takeOver,
      AskToConfirm askToConfirm,
      BookingLimits limits,
      InstantSource clock) {
    this.reservations = reservations;
    this.timetables = timetables;
    this.checks = checks;
    this.once = once;
    this.takeOver = takeOver;
    this.askToConfirm = askToConfirm;
    this.limits = limits;
    this.clock = clock;
  }

  /// @param token of the reservation
  /// @return the booking, or the hold that lasts until the guest has confirmed the address
  public Uni<Decision<Event>> book(
      UUID reservationId, String token, BookingDetails details, RequestKey key) {
    return reservations.find(reservationId).chain(found -> check(found, token, details, key));
  }

  private Uni<Decision<Event>> check(
      Optional<Owned> found, String token, BookingDetails details, RequestKey key) {
    if (found.isEmpty()) {
      return Decisions.refuse(HoldRefusals.unknown());
    }
    if (!LinkTokens.matches(token, found.get().tokenHash())) {
      return Decisions.refuse(HoldRefusals.wrongToken());
    }
    Reservation reservation = found.get().reservation();
    return timetables
        .ofPost(
            reservation.postId(),
            reservation.timing().slots(),
            clock.instant(),
            reservation.allocationId())
        .chain(seen -> check(reservation, seen, details, key));
  }

  private Uni<Decision<Event>> check(
      Reservation reservation, Optional<Timetable> seen, BookingDetails details, RequestKey key) {
    return Decisions.whenAccepted(
        seen.map(timetable -> checks.check(timetable.point(), details))
            .orElseGet(() -> Decision.accept(details)),
        known -> write(reservation, seen, known, key));
  }

  private Uni<Decision<Event>> write(
      Reservation reservation, Optional<Timetable> seen, BookingDetails details, RequestKey key) {
    return seen.map(Timetable::point)
        .filter(point -> AskToConfirm.isNeeded(point, details))
        .map(point -> event(askToConfirm.ask(reservation, point, details, key)))
        .orElseGet(() -> event(takeOver(reservation, seen, details, key)));
  }

  private static <E extends Event> Uni<Decision<Event>> event(Uni<Decision<E>> decided) {
    return decided.map(decision -> decision.map(Event.class::cast));
  }

  private Uni<Decision<BookingChanged>> takeOver(
      Reservation reservation, Optional<Timetable> seen, BookingDetails details, RequestKey key) {
    return limits.within(
        reservation.postId(),
        details,
        () ->
            once.runUnlessRefused(
                key,
                Memory.created(BookingChanged.class),
                connection -> takeOver.write(connection, reservation, seen, details)));
  }
}
