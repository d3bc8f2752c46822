package io.slotwright.booking.reservation;

import io.slotwright.booking.availability.Timing;
import io.slotwright.booking.catalogue.Basket;
import io.slotwright.booking.reservation.ReservationState.Booked;
import io.slotwright.booking.reservation.ReservationState.Expired;
import io.slotwright.booking.reservation.ReservationState.Held;
import io.slotwright.booking.reservation.ReservationState.Released;
import io.slotwright.common.event.ReservationChanged;
import io.slotwright.common.event.ReservationChanged.What;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// A hold on consecutive slots of one post.
///
/// @param state as it was written; see [#at] for what it is
/// @param allocationId what occupies the post's time; a booking that it becomes takes it over
/// @param basket what it is for, as the catalogue was then
public record Reservation(
    UUID id,
    long version,
    ReservationState state,
    UUID allocationId,
    UUID postId,
    Basket basket,
    Timing timing,
    Instant expiresAt) {

  /// A new hold. It lapses when its time starts at the latest, because an appointment that has
  /// begun can no longer be booked.
  ///
  /// @param length how long the point lets it hold
  public static Reservation held(
      UUID id,
      UUID allocationId,
      UUID postId,
      Basket basket,
      Timing timing,
      Duration length,
      Instant now) {
    Instant lapses = now.plus(length);
    return new Reservation(
        id,
        1,
        new Held(),
        allocationId,
        postId,
        basket,
        timing,
        lapses.isBefore(timing.startsAt()) ? lapses : timing.startsAt());
  }

  /// This reservation with its state at `now`.
  public Reservation at(Instant now) {
    return in(state.at(now, expiresAt), version);
  }

  public Reservation released(Held held) {
    return in(held.release(), version + 1);
  }

  public Reservation booked(Held held) {
    return in(held.book(), version + 1);
  }

  /// This live hold, lasting until `until` or longer, though not beyond the start of its time.
  public Reservation extended(Instant until) {
    Instant wanted = until.isBefore(timing.startsAt()) ? until : timing.startsAt();
    return new Reservation(
        id,
        version + 1,
        state,
        allocationId,
        postId,
        basket,
        timing,
        wanted.isAfter(expiresAt) ? wanted : expiresAt);
  }

  /// This live hold at its wall-clock time by other clocks, `by` later.
  public Reservation byOtherClocks(Duration by) {
    Timing moved = timing.movedBy(by);
    return new Reservation(
        id,
        version + 1,
        state,
        allocationId,
        postId,
        basket,
        moved,
        expiresAt.isBefore(moved.startsAt()) ? expiresAt : moved.startsAt());
  }

  /// The event for the transition that led to the current state.
  public ReservationChanged changed(Instant occurredAt) {
    return new ReservationChanged(
        id,
        version,
        what(),
        occurredAt,
        postId,
        basket.servicePointId(),
        timing.startsAt(),
        timing.endsAt(),
        timing.occupiedFrom(),
        timing.occupiedUntil(),
        timing.buffers().beforeMinutes(),
        timing.buffers().afterMinutes(),
        expiresAt);
  }

  private What what() {
    return switch (state) {
      case Held held -> What.HELD;
      case Released released -> What.RELEASED;
      case Expired expired -> What.EXPIRED;
      case Booked booked -> What.BOOKED;
    };
  }

  private Reservation in(ReservationState next, long nextVersion) {
    return new Reservation(id, nextVersion, next, allocationId, postId, basket, timing, expiresAt);
  }
}
