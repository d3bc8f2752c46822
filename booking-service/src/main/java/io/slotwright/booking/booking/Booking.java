package io.slotwright.booking.booking;

import io.slotwright.booking.availability.Demand;
import io.slotwright.booking.availability.Timing;
import io.slotwright.booking.booking.Actor.Operator;
import io.slotwright.booking.booking.BookingCommand.Reschedule;
import io.slotwright.booking.booking.BookingState.Confirmed;
import io.slotwright.booking.booking.BookingState.Pending;
import io.slotwright.booking.booking.Transition.AlreadySo;
import io.slotwright.booking.booking.Transition.Changed;
import io.slotwright.booking.booking.Transition.Illegal;
import io.slotwright.booking.booking.Transition.TooLate;
import io.slotwright.booking.catalogue.Basket;
import io.slotwright.booking.supply.ServicePoint;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.BookingChanged.Customer;
import io.slotwright.common.event.BookingChanged.What;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A customer's appointment.
///
/// @param displaced whether the post no longer offers the slots that it covers
/// @param basket the services, as the catalogue was when they were booked
/// @param notes what the customer wrote, empty for nothing
/// @param operatorNotes what operators note for each other, empty for nothing; not for the customer
public record Booking(
    UUID id,
    long version,
    BookingState state,
    boolean displaced,
    UUID organisationId,
    Appointment appointment,
    Customer customer,
    Basket basket,
    String notes,
    String operatorNotes) {

  /// A new booking: confirmed, or waiting for an operator where the point requires that.
  public static Booking made(
      UUID id,
      ServicePoint point,
      Appointment appointment,
      Customer customer,
      Basket basket,
      String notes) {
    return new Booking(
        id,
        1,
        point.autoConfirm() ? new Confirmed() : new Pending(),
        false,
        point.organisationId(),
        appointment,
        customer,
        basket,
        notes,
        "");
  }

  /// The result of `command` by `actor`. The point's deadline and the start of the appointment bind
  /// a customer, unless the point itself no longer offers the time.
  public Transition decide(BookingCommand command, Actor actor, Instant now) {
    Transition transition = BookingLife.decide(state, command);
    boolean tooLate = !(actor instanceof Operator) && !displaced && appointment.isBinding(now);
    return transition instanceof Changed && tooLate
        ? new TooLate(appointment.bindingSince())
        : transition;
  }

  /// Like [#decide], for moving it to that post and time. If it is already there, and may be, it
  /// stays: a move that is retried because its response was lost is no second move, and never too
  /// late.
  public Transition decideMove(UUID postId, Instant startsAt, Actor actor, Instant now) {
    Transition transition = decide(new Reschedule(), actor, now);
    boolean stays = !displaced && appointment.isAt(postId, startsAt);
    return stays && !(transition instanceof Illegal) ? new AlreadySo() : transition;
  }

  public Booking in(BookingState next) {
    return next(next, displaced, appointment, operatorNotes);
  }

  /// At another time or post, which is offered, whatever became of the old one.
  public Booking at(Appointment other) {
    return next(state, false, other, operatorNotes);
  }

  public Booking displaced(boolean now) {
    return next(state, now, appointment, operatorNotes);
  }

  /// A copy with other notes of operators. No event is published: nothing that concerns other
  /// services has changed.
  public Booking noted(String other) {
    return next(state, displaced, appointment, other);
  }

  /// The time needed to move it: the minutes and buffers of its services as they were when booked.
  public Demand demand() {
    return new Demand(appointment.timing().length(), basket.buffers());
  }

  /// The event that this change publishes.
  ///
  /// @param actor null when it does not matter
  public BookingChanged changed(What what, @Nullable Actor actor, Instant occurredAt) {
    Timing timing = appointment.timing();
    return new BookingChanged(
        id,
        version,
        what,
        occurredAt,
        state.status(),
        displaced,
        appointment.postId(),
        appointment.postNumber(),
        basket.servicePointId(),
        organisationId,
        timing.startsAt(),
        timing.endsAt(),
        timing.occupiedFrom(),
        timing.occupiedUntil(),
        timing.slotsUntil(),
        timing.buffers().beforeMinutes(),
        timing.buffers().afterMinutes(),
        customer,
        basket.lines(),
        basket.carType(),
        notes,
        appointment.cancellableUntil(),
        actor == null ? null : actor.wireName());
  }

  /// The next version, with all that ever changes of a booking.
  private Booking next(
      BookingState nextState, boolean nowDisplaced, Appointment where, String noted) {
    return new Booking(
        id,
        version + 1,
        nextState,
        nowDisplaced,
        organisationId,
        where,
        customer,
        basket,
        notes,
        noted);
  }
}
