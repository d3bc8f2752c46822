package io.slotwright.booking.booking.flow;

import static java.util.Objects.requireNonNullElse;

import io.slotwright.booking.allocation.flow.ClaimTime;
import io.slotwright.booking.allocation.flow.TimeRequest;
import io.slotwright.booking.availability.Opening;
import io.slotwright.booking.availability.Waivers;
import io.slotwright.booking.booking.Actor;
import io.slotwright.booking.booking.Appointment;
import io.slotwright.booking.booking.Booking;
import io.slotwright.booking.booking.Grounds;
import io.slotwright.booking.booking.Step;
import io.slotwright.booking.booking.Transition;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.BookingChanged.What;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.idempotency.RequestKey;
import io.slotwright.plumbing.time.IdSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/// Moves a booking to another time, another post of its point, or both. It keeps its id and its
/// link, and its old time until the new one is taken.
@ApplicationScoped
public class MoveBooking {

  private final Bookings bookings;
  private final ClaimTime claims;
  private final IdSource ids;
  private final InstantSource clock;

  MoveBooking(Bookings bookings, ClaimTime claims, IdSource ids, InstantSource clock) {
    this.bookings = bookings;
    this.claims = claims;
    this.ids = ids;
    this.clock = clock;
  }

  /// Where a booking goes.
  ///
  /// @param postId null for the post it is at
  /// @param startsAt null for its start
  /// @param reason of an operator, empty for none
  public record Target(@Nullable UUID postId, @Nullable Instant startsAt, String reason) {}

  /// Every refusal leaves the old time untouched. Where an operator changes only the post, the
  /// rules about its start do not count, and one that has begun takes what is left of its time.
  ///
  /// @param seen whether a version of the booking is one that the caller means
  /// @return the event of the move; empty when the booking was already there: nothing has changed,
  /// and no event is published
  public Uni<Decision<Optional<BookingChanged>>> move(
      UUID id, Access access, LongPredicate seen, Target target) {
    return Contention.change(bookings, id, access, seen, caller -> move(caller, target));
  }

  private Uni<Decision<Optional<BookingChanged>>> move(Admitted caller, Target target) {
    Booking booking = caller.booking();
    Appointment now = booking.appointment();
    UUID post = requireNonNullElse(target.postId(), now.postId());
    Instant start = requireNonNullElse(target.startsAt(), now.timing().startsAt());
    return switch (booking.decideMove(post, start, caller.actor(), clock.instant())) {
      case Transition.Illegal illegal -> Decisions.refuse(illegal.refusal());
      case Transition.TooLate late -> Decisions.refuse(late.refusal());
      case Transition.TooEarly early -> Decisions.refuse(early.refusal());
      case Transition.AlreadySo already -> Decisions.accept(Optional.empty());
      case Transition.Changed changed -> claim(caller, post, start, target.reason());
    };
  }

  private Uni<Decision<Optional<BookingChanged>>> claim(
      Admitted caller, UUID post, Instant start, String reason) {
    Booking booking = caller.booking();
    boolean onlyPost =
        caller.actor() instanceof Actor.Operator
            && start.equals(booking.appointment().timing().startsAt());
    TimeRequest request =
        new TimeRequest(
            booking.basket().servicePointId(),
            post,
            start,
            booking.demand(),
            booking.appointment().allocationId(),
            onlyPost ? ofItsStart(booking.appointment()) : Waivers.NONE);
    return claims
        .claim(
            request,
            new RequestKey("moves", null, booking.id()),
            BookingChanged.class,
            (connection, opening) -> write(connection, opening, caller, reason))
        .map(moved -> moved.map(Optional::of));
  }

  /// The rules about the hours do not count either where it was agreed on outside of them.
  private static Waivers ofItsStart(Appointment appointment) {
    return appointment.offHours() ? Waivers.ALL : Waivers.OF_A_START;
  }

  private Uni<BookingChanged> write(
      SqlConnection connection, Opening opening, Admitted caller, String reason) {
    Booking booking = caller.booking();
    Booking moved = booking.at(BookTime.appointment(ids.next(), opening, booking.createdAt()));
    return bookings.move(
        connection,
        opening,
        new Step(
            booking,
            moved,
            What.RESCHEDULED,
            caller.actor(),
            clock.instant(),
            Grounds.by(caller.actor(), reason)));
  }
}
