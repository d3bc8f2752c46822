package io.slotwright.booking.booking.flow;

import io.slotwright.booking.allocation.flow.ClaimTime;
import io.slotwright.booking.allocation.flow.TimeRequest;
import io.slotwright.booking.availability.Opening;
import io.slotwright.booking.booking.Actor;
import io.slotwright.booking.booking.Booking;
import io.slotwright.booking.booking.Step;
import io.slotwright.booking.booking.Transition;
import io.slotwright.booking.booking.flow.Bookings.Owned;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.BookingChanged.What;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.idempotency.RequestKey;
import io.slotwright.plumbing.time.IdSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
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

  private static final int RETRIES = 3;

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

  /// Every refusal leaves the old time untouched.
  ///
  /// @param postId null for the post it is at
  /// @param seen whether a version of the booking is one that the caller means
  /// @return the event of the move; empty when the booking was already there: nothing has changed,
  /// and no event is published
  public Uni<Decision<Optional<BookingChanged>>> move(
      UUID id, Access access, LongPredicate seen, @Nullable UUID postId, Instant startsAt) {
    return Uni.createFrom()
        .deferred(() -> bookings.find(id))
        .chain(found -> move(found, access, seen, postId, startsAt))
        .onFailure(ChangedMeanwhile.class)
        .retry()
        .atMost(RETRIES)
        .onFailure(ChangedMeanwhile.class)
        .recoverWithItem(() -> Decision.refuse(contended()));
  }

  private Uni<Decision<Optional<BookingChanged>>> move(
      Optional<Owned> found,
      Access access,
      LongPredicate seen,
      @Nullable UUID postId,
      Instant startsAt) {
    return Decisions.whenAccepted(
        access.to(found),
        caller ->
            seen.test(caller.booking().version())
                ? move(caller.booking(), caller.actor(), postId, startsAt)
                : Decisions.refuse(Refusal.changedSince(caller.booking().version())));
  }

  private Uni<Decision<Optional<BookingChanged>>> move(
      Booking booking, Actor actor, @Nullable UUID postId, Instant startsAt) {
    UUID post = postId == null ? booking.appointment().postId() : postId;
    return switch (booking.decideMove(post, startsAt, actor, clock.instant())) {
      case Transition.Illegal illegal -> Decisions.refuse(illegal.refusal());
      case Transition.TooLate late -> Decisions.refuse(late.refusal());
      case Transition.AlreadySo already -> Decisions.accept(Optional.empty());
      case Transition.Changed changed ->
          claims
              .claim(
                  request(booking, post, startsAt),
                  new RequestKey("moves", null, booking.id()),
                  BookingChanged.class,
                  (connection, opening) -> write(connection, opening, booking, actor))
              .map(moved -> moved.map(Optional::of));
    };
  }

  private static Refusal contended() {
    return Refusal.conflict(
            "changed-meanwhile",
            "Changed meanwhile",
            "Another request changed this booking at the same moment. Read it again and retry.")
        .retryAfter(Duration.ofSeconds(1));
  }

  private static TimeRequest request(Booking booking, UUID postId, Instant startsAt) {
    return new TimeRequest(
        booking.basket().servicePointId(),
        postId,
        startsAt,
        booking.demand(),
        booking.appointment().allocationId());
  }

  private Uni<BookingChanged> write(
      SqlConnection connection, Opening opening, Booking booking, Actor actor) {
    Booking moved = booking.at(BookTime.appointment(ids.next(), opening));
    return bookings.move(
        connection, opening, new Step(booking, moved, What.RESCHEDULED, actor, clock.instant()));
  }
}
