package io.slotwright.booking.booking;

import io.slotwright.booking.allocation.Relocation;
import io.slotwright.booking.booking.Actor.Automatic;
import io.slotwright.booking.reservation.Reservation;
import io.slotwright.booking.supply.MovedDay;
import io.slotwright.common.event.BookingChanged.What;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Holds and bookings at the same wall-clock time by other clocks.
///
/// @param relocations of the allocations of all of them
/// @param holds as they are then
/// @param steps of the bookings
public record ByOtherClocks(
    List<Relocation> relocations, List<Reservation> holds, List<Step> steps) {

  public ByOtherClocks {
    relocations = List.copyOf(relocations);
    holds = List.copyOf(holds);
    steps = List.copyOf(steps);
  }

  /// What has begun by either clock keeps its instant.
  public static ByOtherClocks of(
      List<MovedDay> days, List<Reservation> holds, List<Booking> bookings, Instant now) {
    List<Moved<Reservation>> held =
        holds.stream().flatMap(hold -> moved(days, hold, now).stream()).toList();
    List<Moved<Booking>> booked =
        bookings.stream().flatMap(booking -> moved(days, booking, now).stream()).toList();
    return new ByOtherClocks(
        Stream.concat(held.stream(), booked.stream()).map(Moved::relocation).toList(),
        held.stream().map(Moved::after).toList(),
        booked.stream().map(booking -> step(booking, now)).toList());
  }

  public boolean isEmpty() {
    return relocations.isEmpty();
  }

  /// The ids of the bookings.
  public Set<UUID> bookings() {
    return steps.stream().map(step -> step.after().id()).collect(Collectors.toSet());
  }

  /// Those whose allocations are among `possible`.
  public ByOtherClocks only(List<Relocation> possible) {
    Set<UUID> moving = possible.stream().map(Relocation::allocationId).collect(Collectors.toSet());
    return new ByOtherClocks(
        possible,
        holds.stream().filter(hold -> moving.contains(hold.allocationId())).toList(),
        steps.stream()
            .filter(step -> moving.contains(step.after().appointment().allocationId()))
            .toList());
  }

  private record Moved<T>(T before, T after, Relocation relocation) {}

  private static Optional<Moved<Reservation>> moved(
      List<MovedDay> days, Reservation hold, Instant now) {
    return by(days, hold.postId(), hold.timing().startsAt(), now)
        .map(
            by ->
                new Moved<>(
                    hold,
                    hold.byOtherClocks(by),
                    new Relocation(
                        hold.allocationId(), hold.postId(), hold.timing().occupied(), by)));
  }

  private static Optional<Moved<Booking>> moved(List<MovedDay> days, Booking booking, Instant now) {
    Appointment at = booking.appointment();
    return by(days, at.postId(), at.timing().startsAt(), now)
        .map(
            by ->
                new Moved<>(
                    booking,
                    booking.byOtherClocks(by),
                    new Relocation(at.allocationId(), at.postId(), at.timing().occupied(), by)));
  }

  /// By how much what starts then moves.
  private static Optional<Duration> by(
      List<MovedDay> days, UUID postId, Instant start, Instant now) {
    return days.stream()
        .filter(day -> day.postId().equals(postId) && day.before().contains(start))
        .map(MovedDay::by)
        .filter(by -> start.isAfter(now) && start.plus(by).isAfter(now))
        .findFirst();
  }

  private static Step step(Moved<Booking> moved, Instant now) {
    return new Step(moved.before(), moved.after(), What.CLOCKS_CHANGED, new Automatic(), now);
  }
}
