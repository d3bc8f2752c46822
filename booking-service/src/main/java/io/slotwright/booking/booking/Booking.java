package io.slotwright.booking.booking;

import io.slotwright.booking.availability.Demand;
import io.slotwright.booking.availability.Timing;
import io.slotwright.booking.booking.Actor.Operator;
import io.slotwright.booking.booking.BookingCommand.Cancel;
import io.slotwright.booking.booking.BookingCommand.Complete;
import io.slotwright.booking.booking.BookingCommand.Confirm;
import io.slotwright.booking.booking.BookingCommand.MarkNoShow;
import io.slotwright.booking.booking.BookingCommand.Reschedule;
import io.slotwright.booking.booking.BookingCommand.Start;
import io.slotwright.booking.booking.BookingState.Cancelled;
import io.slotwright.booking.booking.BookingState.Completed;
import io.slotwright.booking.booking.BookingState.Confirmed;
import io.slotwright.booking.booking.BookingState.InProgress;
import io.slotwright.booking.booking.BookingState.NoShow;
import io.slotwright.booking.booking.BookingState.Pending;
import io.slotwright.booking.booking.Transition.AlreadySo;
import io.slotwright.booking.booking.Transition.Changed;
import io.slotwright.booking.booking.Transition.Illegal;
import io.slotwright.booking.booking.Transition.TooEarly;
import io.slotwright.booking.booking.Transition.TooLate;
import io.slotwright.booking.catalogue.Basket;
import io.slotwright.booking.supply.ServicePoint;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.BookingChanged.Customer;
import io.slotwright.common.event.BookingChanged.What;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A customer's appointment.
///
/// @param displaced whether the post no longer offers the slots that it covers
/// @param createdAt when it was made; moves do not change it
/// @param basket the services, as the catalogue was when they were booked
/// @param notes what the customer wrote, empty for nothing
/// @param operatorNotes what operators note for each other, empty for nothing; not for the customer
public record Booking(
    UUID id,
    long version,
    BookingState state,
    boolean displaced,
    Instant createdAt,
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
      String notes,
      Instant now) {
    return new Booking(
        id,
        1,
        point.autoConfirm() ? new Confirmed() : new Pending(),
        false,
        now,
        point.organisationId(),
        appointment,
        customer,
        basket,
        notes,
        "");
  }

  /// The result of `command` by `actor`. The point's deadline and the start of the appointment bind
  /// a customer, unless the point itself no longer offers the time, or has not agreed to it yet.
  public Transition decide(BookingCommand command, Actor actor, Instant now) {
    Transition transition = BookingLife.decide(state, command);
    boolean withdrawn = state instanceof Pending && command instanceof Cancel;
    boolean bound = !(actor instanceof Operator) && !displaced && !withdrawn;
    return transition instanceof Changed && bound && appointment.isBinding(now)
        ? new TooLate(appointment.bindingSince())
        : transition;
  }

  /// Like [#decide], where the time of the appointment counts: `point` says how early it may be
  /// started, and it is no no-show before its start.
  public Transition decide(BookingCommand command, Actor actor, ServicePoint point, Instant now) {
    Transition transition = decide(command, actor, now);
    Instant earliest = earliest(command, point);
    return transition instanceof Changed && now.isBefore(earliest)
        ? new TooEarly(earliest)
        : transition;
  }

  private Instant earliest(BookingCommand command, ServicePoint point) {
    Instant startsAt = appointment.timing().startsAt();
    return switch (command) {
      case Start start -> startsAt.minus(point.early());
      case MarkNoShow noShow -> startsAt;
      case Confirm confirm -> Instant.MIN;
      case Complete complete -> Instant.MIN;
      case Cancel cancel -> Instant.MIN;
      case Reschedule move -> Instant.MIN;
    };
  }

  /// Like [#decide], for moving it to that post and time. If it is already there, and may be, it
  /// stays: a move that is retried because its response was lost is no second move, and never too
  /// late. One that is in progress keeps its start, and only an operator moves it.
  public Transition decideMove(UUID postId, Instant startsAt, Actor actor, Instant now) {
    boolean keepsStart =
        startsAt.equals(appointment.timing().startsAt()) && actor instanceof Operator;
    Transition transition = decide(new Reschedule(keepsStart), actor, now);
    boolean stays = !displaced && appointment.isAt(postId, startsAt);
    return stays && !(transition instanceof Illegal) ? new AlreadySo() : transition;
  }

  /// In another state since `now`. What a no-show leaves of its time is free.
  public Booking in(BookingState next, Instant now) {
    Appointment rest = next instanceof NoShow ? appointment.freed(now) : appointment;
    return next(next, displaced, rest, operatorNotes);
  }

  /// In an earlier state again, in the time that it has.
  public Booking back(BookingState earlier) {
    return next(earlier, displaced, appointment, operatorNotes);
  }

  /// In an earlier state again, at its time that was free meanwhile.
  ///
  /// @param offered whether the post still offers it
  public Booking back(BookingState earlier, Appointment retaken, boolean offered) {
    return next(earlier, !offered && !appointment.offHours(), retaken, operatorNotes);
  }

  /// Whether some of its time was given back that is not over.
  public boolean hasFreed(Instant now) {
    boolean gaveBack = !state.status().occupies() || appointment.freeFrom() != null;
    return gaveBack && appointment.timing().endsAt().isAfter(now);
  }

  /// At another time or post, which is offered, whatever became of the old one.
  public Booking at(Appointment other) {
    return next(state, false, other, operatorNotes);
  }

  /// At its wall-clock time by other clocks, `by` later. What was agreed on outside of the hours is
  /// displaced only as long as it is behind its clocks.
  public Booking byOtherClocks(Duration by) {
    return next(
        state, displaced && !appointment.offHours(), appointment.movedBy(by), operatorNotes);
  }

  /// For other services or another customer, in its time.
  public Booking edited(Basket other, Customer contact) {
    return new Booking(
        id,
        version + 1,
        state,
        displaced,
        createdAt,
        organisationId,
        appointment,
        contact,
        other,
        notes,
        operatorNotes);
  }

  /// The same version with another time, offered or agreed on.
  public Booking lasting(Appointment other) {
    return new Booking(
        id,
        version,
        state,
        false,
        createdAt,
        organisationId,
        other,
        customer,
        basket,
        notes,
        operatorNotes);
  }

  /// Whether it can be edited: it is still to come, or takes place.
  public boolean isOpen() {
    return switch (state) {
      case Pending pending -> true;
      case Confirmed confirmed -> true;
      case InProgress inProgress -> true;
      case Completed completed -> false;
      case Cancelled cancelled -> false;
      case NoShow noShow -> false;
    };
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
        appointment.freeFrom(),
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
        createdAt,
        organisationId,
        where,
        customer,
        basket,
        notes,
        noted);
  }
}
