package io.slotwright.booking.booking;

import io.slotwright.booking.allocation.Relocation;
import io.slotwright.booking.booking.Actor.Automatic;
import io.slotwright.booking.booking.Lagging.Behind;
import io.slotwright.booking.reservation.Reservation;
import io.slotwright.booking.supply.MovedDay;
import io.slotwright.common.event.BookingChanged.What;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Holds and bookings at the same wall-clock time by other clocks.
///
/// @param relocations of the allocations of all of them
/// @param holds as they are then
/// @param steps of the bookings
/// @param behind by how much bookings are behind their clocks as long as they do not move, by their
/// ids
public record ByOtherClocks(
    List<Relocation> relocations,
    List<Reservation> holds,
    List<Step> steps,
    Map<UUID, Behind> behind) {

  public ByOtherClocks {
    relocations = List.copyOf(relocations);
    holds = List.copyOf(holds);
    steps = List.copyOf(steps);
    behind = Map.copyOf(behind);
  }

  /// What has begun by either clock keeps its instant.
  public static ByOtherClocks of(
      List<MovedDay> days, List<Reservation> holds, List<Lagging> bookings, Instant now) {
    List<Moved<Reservation>> held =
        holds.stream().flatMap(hold -> moved(days, hold, now).stream()).toList();
    List<Moved<Booking>> booked =
        bookings.stream().flatMap(booking -> moved(days, booking, now).stream()).toList();
    return new ByOtherClocks(
        Stream.concat(held.stream(), booked.stream()).map(Moved::relocation).toList(),
        held.stream().map(Moved::after).toList(),
        booked.stream().map(booking -> step(booking, now)).toList(),
        behind(days, bookings, now));
  }

  /// Zero for a booking at whose time the clocks have arrived again.
  private static Map<UUID, Behind> behind(
      List<MovedDay> days, List<Lagging> bookings, Instant now) {
    Map<UUID, Behind> behind = new HashMap<>();
    for (Lagging each : bookings) {
      Instant start = each.booking().appointment().timing().startsAt();
      behind(days, each)
          .filter(left -> left.by().isZero() ? each.isBehind() : isToCome(start, left.by(), now))
          .ifPresent(left -> behind.put(each.booking().id(), left));
    }
    return behind;
  }

  public boolean isEmpty() {
    return behind.isEmpty() && relocations.isEmpty();
  }

  /// What is left when `moved` have their hours: nothing for these.
  public Map<UUID, Behind> behindWhen(ByOtherClocks moved) {
    Map<UUID, Behind> left = new HashMap<>(behind);
    moved.steps.forEach(
        step ->
            left.computeIfPresent(
                step.after().id(), (id, each) -> new Behind(Duration.ZERO, each.date())));
    return left;
  }

  /// Those whose allocations are among `possible`.
  public ByOtherClocks only(List<Relocation> possible) {
    Set<UUID> moving = possible.stream().map(Relocation::allocationId).collect(Collectors.toSet());
    return new ByOtherClocks(
        possible,
        holds.stream().filter(hold -> moving.contains(hold.allocationId())).toList(),
        steps.stream()
            .filter(step -> moving.contains(step.after().appointment().allocationId()))
            .toList(),
        behind);
  }

  private record Moved<T>(T before, T after, Relocation relocation) {}

  private static Optional<Moved<Reservation>> moved(
      List<MovedDay> days, Reservation hold, Instant now) {
    Instant start = hold.timing().startsAt();
    return dayOf(days, hold.postId(), start)
        .map(MovedDay::by)
        .filter(by -> isToCome(start, by, now))
        .map(
            by ->
                new Moved<>(
                    hold,
                    hold.byOtherClocks(by),
                    new Relocation(
                        hold.allocationId(), hold.postId(), hold.timing().occupied(), by)));
  }

  private static Optional<Moved<Booking>> moved(List<MovedDay> days, Lagging lagging, Instant now) {
    Booking booking = lagging.booking();
    Appointment at = booking.appointment();
    return behind(days, lagging)
        .map(Behind::by)
        .filter(by -> isToCome(at.timing().startsAt(), by, now))
        .map(
            by ->
                new Moved<>(
                    booking,
                    booking.byOtherClocks(by),
                    new Relocation(at.allocationId(), at.postId(), at.timing().occupied(), by)));
  }

  private static boolean isToCome(Instant start, Duration by, Instant now) {
    return !by.isZero() && start.isAfter(now) && start.plus(by).isAfter(now);
  }

  /// By how much it is behind with what it has missed before; empty for a booking of another day
  /// that no release has moved yet.
  private static Optional<Behind> behind(List<MovedDay> days, Lagging lagging) {
    Appointment at = lagging.booking().appointment();
    @Nullable LocalDate date = lagging.date();
    if (date == null) {
      return dayOf(days, at.postId(), at.timing().startsAt())
          .map(day -> new Behind(day.by(), day.date()));
    }
    Duration more =
        days.stream()
            .filter(day -> day.postId().equals(at.postId()) && day.date().equals(date))
            .map(MovedDay::by)
            .findFirst()
            .orElse(Duration.ZERO);
    return Optional.of(new Behind(lagging.behind().plus(more), date));
  }

  /// The moved day on which something starts.
  private static Optional<MovedDay> dayOf(List<MovedDay> days, UUID postId, Instant start) {
    return days.stream()
        .filter(day -> day.postId().equals(postId) && day.before().contains(start))
        .findFirst();
  }

  private static Step step(Moved<Booking> moved, Instant now) {
    return new Step(moved.before(), moved.after(), What.CLOCKS_CHANGED, new Automatic(), now);
  }
}
