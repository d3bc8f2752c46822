package io.slotwright.booking.booking.flow;

import io.slotwright.booking.allocation.JointMove;
import io.slotwright.booking.allocation.Relocation;
import io.slotwright.booking.allocation.flow.Relocations;
import io.slotwright.booking.booking.ByOtherClocks;
import io.slotwright.booking.booking.Step;
import io.slotwright.booking.config.BookingLock;
import io.slotwright.booking.reservation.flow.Reservations;
import io.slotwright.booking.supply.MovedDay;
import io.slotwright.booking.supply.flow.MovedAppointments;
import io.slotwright.common.event.Event;
import io.slotwright.plumbing.outbox.Outbox;
import io.slotwright.plumbing.transaction.InTurn;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/// Lets holds and bookings keep the wall-clock time that people were told, when a release of the
/// time zone database has other clocks.
@ApplicationScoped
class KeepWallClock implements MovedAppointments {

  private final Reservations reservations;
  private final Bookings bookings;
  private final Relocations relocations;
  private final Outbox outbox;
  private final ClockMetrics metrics;
  private final InstantSource clock;

  KeepWallClock(
      Reservations reservations,
      Bookings bookings,
      Relocations relocations,
      Outbox outbox,
      ClockMetrics metrics,
      InstantSource clock) {
    this.reservations = reservations;
    this.bookings = bookings;
    this.relocations = relocations;
    this.outbox = outbox;
    this.metrics = metrics;
    this.clock = clock;
  }

  /// Holds are locked first: one that is booked meanwhile is then found among the bookings. Days of
  /// one post follow each other, so that the second one finds what the first has left behind.
  @Override
  public Uni<Void> follow(SqlConnection connection, List<MovedDay> days) {
    Instant now = clock.instant();
    return InTurn.each(posts(days), post -> BookingLock.CLOCKS_OF_POST.take(connection, post))
        .chain(() -> reservations.lockOn(connection, days))
        .chain(
            holds ->
                bookings
                    .lockOn(connection, days, now)
                    .map(booked -> ByOtherClocks.of(days, holds, booked, now)))
        .chain(
            wanted ->
                wanted.isEmpty() ? Uni.createFrom().voidItem() : move(connection, wanted, now));
  }

  /// In one order, so that two replicas do not wait for each other for ever.
  private static List<String> posts(List<MovedDay> days) {
    return days.stream().map(day -> day.postId().toString()).distinct().sorted().toList();
  }

  private Uni<Void> move(SqlConnection connection, ByOtherClocks wanted, Instant now) {
    List<Relocation> places = wanted.relocations();
    return relocations
        .inTheWay(connection, places)
        .map(staying -> JointMove.possible(places, staying))
        .call(possible -> relocations.move(connection, possible))
        .map(wanted::only)
        .invoke(moved -> metrics.followed(moved.steps().size(), wanted.steps().size()))
        .call(moved -> write(connection, moved, now))
        .chain(moved -> bookings.fallBehind(connection, wanted.behindWhen(moved)));
  }

  private Uni<Void> write(SqlConnection connection, ByOtherClocks moved, Instant now) {
    Stream<Event> ofHolds = moved.holds().stream().map(hold -> hold.changed(now));
    List<Event> events = Stream.concat(ofHolds, moved.steps().stream().map(Step::event)).toList();
    return reservations
        .follow(connection, moved.holds())
        .chain(() -> InTurn.each(moved.steps(), step -> bookings.follow(connection, step)))
        .chain(() -> outbox.append(connection, events));
  }
}
