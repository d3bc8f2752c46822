package io.slotwright.booking.booking.flow;

import io.slotwright.booking.availability.Opening;
import io.slotwright.booking.booking.Actor;
import io.slotwright.booking.booking.Appointment;
import io.slotwright.booking.booking.Booking;
import io.slotwright.booking.booking.BookingCommand.Reschedule;
import io.slotwright.booking.booking.Transition;
import io.slotwright.booking.search.flow.SearchOpenings;
import io.slotwright.booking.search.flow.SearchOpenings.Search;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.time.TimeRange;
import io.slotwright.plumbing.decision.Decisions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/// Finds other times for a booking, such as one whose post no longer offers its time: of the same
/// length, at any post of its point, near its current time. A move can take each of them.
@ApplicationScoped
public class SuggestTimes {

  private static final Duration REACH = Duration.ofDays(14);

  private final Bookings bookings;
  private final SearchOpenings openings;
  private final InstantSource clock;

  SuggestTimes(Bookings bookings, SearchOpenings openings, InstantSource clock) {
    this.bookings = bookings;
    this.openings = openings;
    this.clock = clock;
  }

  /// The nearest first.
  public Uni<Decision<List<Opening>>> suggest(UUID id, Access access, int limit) {
    return bookings
        .find(id)
        .map(access::to)
        .chain(
            decision ->
                Decisions.whenAccepted(
                    decision, caller -> suggest(caller.booking(), caller.actor(), limit)));
  }

  private Uni<Decision<List<Opening>>> suggest(Booking booking, Actor actor, int limit) {
    return switch (booking.decide(new Reschedule(), actor, clock.instant())) {
      case Transition.Illegal illegal -> Decisions.refuse(illegal.refusal());
      case Transition.TooLate late -> Decisions.refuse(late.refusal());
      case Transition.TooEarly early -> Decisions.refuse(early.refusal());
      case Transition.AlreadySo already -> throw new IllegalStateException("a move is never so");
      case Transition.Changed changed -> nearest(booking, limit);
    };
  }

  private Uni<Decision<List<Opening>>> nearest(Booking booking, int limit) {
    Appointment appointment = booking.appointment();
    return openings
        .nearest(
            search(booking), appointment.timing().startsAt(), appointment.allocationId(), limit + 1)
        .map(found -> Decision.accept(others(found, appointment, limit)));
  }

  private Search search(Booking booking) {
    Instant now = clock.instant();
    Instant wished = booking.appointment().timing().startsAt();
    Instant from = wished.minus(REACH);
    Instant first = from.isBefore(now) ? now : from;
    Instant end = (wished.isBefore(now) ? now : wished).plus(REACH);
    return new Search(
        booking.basket().servicePointId(), null, new TimeRange(first, end), booking.demand());
  }

  private static List<Opening> others(List<Opening> found, Appointment appointment, int limit) {
    return found.stream()
        .filter(
            opening ->
                !opening.startsAt().equals(appointment.timing().startsAt())
                    || !opening.timetable().post().id().equals(appointment.postId()))
        .limit(limit)
        .toList();
  }
}
