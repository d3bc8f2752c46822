package io.slotwright.booking.booking.flow;

import io.slotwright.booking.booking.Actor.Automatic;
import io.slotwright.booking.booking.Booking;
import io.slotwright.booking.booking.Lagging;
import io.slotwright.booking.booking.Step;
import io.slotwright.booking.supply.flow.AffectedBookings;
import io.slotwright.booking.supply.flow.Supply;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.BookingChanged.What;
import io.slotwright.common.time.Coverage;
import io.slotwright.common.time.TimeRange;
import io.slotwright.plumbing.outbox.Outbox;
import io.slotwright.plumbing.transaction.InTurn;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Marks bookings that have lost their time to a change of the supply, and unmarks those that have
/// it back. They stay what they are: what becomes of them is for people to decide.
@ApplicationScoped
class MarkDisplacedBookings implements AffectedBookings {

  private final Bookings bookings;
  private final Supply supply;
  private final Outbox outbox;
  private final InstantSource clock;

  MarkDisplacedBookings(Bookings bookings, Supply supply, Outbox outbox, InstantSource clock) {
    this.bookings = bookings;
    this.supply = supply;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public Uni<Void> judge(SqlConnection connection, Set<UUID> posts, TimeRange within) {
    return bookings
        .lockUpcoming(connection, posts, within, clock.instant())
        .chain(found -> found.isEmpty() ? Uni.createFrom().voidItem() : mark(connection, found));
  }

  private Uni<Void> mark(SqlConnection connection, List<Lagging> found) {
    List<Booking> booked = found.stream().map(Lagging::booking).toList();
    Set<UUID> posts =
        booked.stream().map(booking -> booking.appointment().postId()).collect(Collectors.toSet());
    return supply
        .openSlots(connection, posts, span(booked))
        .map(offered -> steps(found, offered, clock.instant()))
        .chain(steps -> write(connection, steps));
  }

  private static List<Step> steps(
      List<Lagging> found, Map<UUID, List<TimeRange>> offered, Instant now) {
    return found.stream()
        .filter(
            each ->
                (each.isBehind() || isDisplaced(each.booking(), offered))
                    != each.booking().displaced())
        .map(each -> turned(each.booking(), now))
        .toList();
  }

  private static Step turned(Booking booking, Instant now) {
    return new Step(
        booking,
        booking.displaced(!booking.displaced()),
        booking.displaced() ? What.RESTORED : What.DISPLACED,
        new Automatic(),
        now);
  }

  private static boolean isDisplaced(Booking booking, Map<UUID, List<TimeRange>> offered) {
    var appointment = booking.appointment();
    List<TimeRange> openSlots = offered.getOrDefault(appointment.postId(), List.of());
    return !Coverage.covered(appointment.timing().slots(), openSlots);
  }

  private Uni<Void> write(SqlConnection connection, List<Step> steps) {
    List<BookingChanged> events = steps.stream().map(Step::event).toList();
    return InTurn.each(steps, step -> bookings.put(connection, step))
        .chain(() -> outbox.append(connection, events));
  }

  private static TimeRange span(List<Booking> bookings) {
    List<TimeRange> slots =
        bookings.stream().map(booking -> booking.appointment().timing().slots()).toList();
    return new TimeRange(
        slots.stream().map(TimeRange::start).min(Instant::compareTo).orElseThrow(),
        slots.stream().map(TimeRange::end).max(Instant::compareTo).orElseThrow());
  }
}
