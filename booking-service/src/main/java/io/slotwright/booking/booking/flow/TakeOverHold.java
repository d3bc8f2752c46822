package io.slotwright.booking.booking.flow;

import io.slotwright.booking.availability.Timetable;
import io.slotwright.booking.booking.Appointment;
import io.slotwright.booking.booking.Booking;
import io.slotwright.booking.booking.Step;
import io.slotwright.booking.limit.Quota;
import io.slotwright.booking.reservation.Reservation;
import io.slotwright.booking.reservation.ReservationState.Booked;
import io.slotwright.booking.reservation.ReservationState.Expired;
import io.slotwright.booking.reservation.ReservationState.Held;
import io.slotwright.booking.reservation.ReservationState.Released;
import io.slotwright.booking.reservation.flow.Reservations;
import io.slotwright.booking.supply.flow.Supply;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.time.Coverage;
import io.slotwright.common.token.LinkTokens;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.time.IdSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Turns a hold into a booking: the allocation stays and no longer expires.
@ApplicationScoped
class TakeOverHold {

  private final Supply supply;
  private final Reservations reservations;
  private final Bookings bookings;
  private final BookingLimits limits;
  private final LinkTokens tokens;
  private final IdSource ids;
  private final InstantSource clock;

  TakeOverHold(
      Supply supply,
      Reservations reservations,
      Bookings bookings,
      BookingLimits limits,
      LinkTokens tokens,
      IdSource ids,
      InstantSource clock) {
    this.supply = supply;
    this.reservations = reservations;
    this.bookings = bookings;
    this.limits = limits;
    this.tokens = tokens;
    this.ids = ids;
    this.clock = clock;
  }

  /// Writes nothing when it refuses, so a refusal may be committed.
  ///
  /// @param seen what its post offers; empty when that or its point is gone
  Uni<Decision<BookingChanged>> write(
      SqlConnection connection,
      Reservation reservation,
      Optional<Timetable> seen,
      BookingDetails details) {
    Instant now = clock.instant();
    return switch (reservation.at(now).state()) {
      case Booked booked -> Decisions.refuse(HoldRefusals.used());
      case Expired expired -> Decisions.refuse(HoldRefusals.ended(reservation));
      case Released released -> Decisions.refuse(HoldRefusals.ended(reservation));
      case Held held ->
          seen.map(timetable -> write(connection, reservation, held, timetable, details, now))
              .orElseGet(() -> Decisions.refuse(HoldRefusals.postGone()));
    };
  }

  private Uni<Decision<BookingChanged>> write(
      SqlConnection connection,
      Reservation reservation,
      Held held,
      Timetable seen,
      BookingDetails details,
      Instant now) {
    Step made =
        Step.made(
            booking(reservation, seen, details, now),
            details.actor(seen.point().organisationId()),
            details.grounds(),
            now);
    return isOffered(connection, reservation)
        .chain(
            offered ->
                offered
                    ? add(
                        connection,
                        reservation.booked(held),
                        made,
                        limits.quotas(seen.point(), details))
                    : Decisions.refuse(HoldRefusals.notOffered(reservation, seen)));
  }

  /// Also keeps the supply from changing until the booking is there to be marked.
  private Uni<Boolean> isOffered(SqlConnection connection, Reservation reservation) {
    return supply
        .lockOpenSlots(connection, reservation.postId(), reservation.timing().slots())
        .map(offered -> Coverage.covered(reservation.timing().slots(), offered));
  }

  private Uni<Decision<BookingChanged>> add(
      SqlConnection connection, Reservation booked, Step made, List<Quota> quotas) {
    return bookings
        .addFrom(connection, booked, made, tokens.forBooking(made.after().id()), quotas)
        .chain(
            added ->
                added ? Decisions.accept(made.event()) : whoWasFaster(booked, made.occurredAt()));
  }

  /// The hold was live when it was read: another request has booked, released or retired it since.
  private Uni<Decision<BookingChanged>> whoWasFaster(Reservation booked, Instant now) {
    return reservations
        .find(booked.id())
        .map(found -> found.orElseThrow().reservation().at(now).state())
        .map(
            state ->
                Decision.refuse(
                    state instanceof Booked ? HoldRefusals.used() : HoldRefusals.ended(booked)));
  }

  private Booking booking(
      Reservation reservation, Timetable seen, BookingDetails details, Instant now) {
    Appointment appointment =
        new Appointment(
            reservation.allocationId(),
            reservation.postId(),
            seen.post().number(),
            reservation.timing(),
            seen.point().cancellableUntil(reservation.timing().startsAt(), now),
            false,
            null);
    return Booking.made(
        ids.next(),
        seen.point(),
        appointment,
        details.customer(),
        reservation.basket(),
        details.notes(),
        now);
  }
}
