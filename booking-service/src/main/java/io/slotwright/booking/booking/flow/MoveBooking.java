package io.slotwright.booking.booking.flow;

import io.slotwright.booking.allocation.flow.ClaimTime;
import io.slotwright.booking.allocation.flow.Recording.Outcome;
import io.slotwright.booking.allocation.flow.TimeRequest;
import io.slotwright.booking.availability.Opening;
import io.slotwright.booking.booking.Actor;
import io.slotwright.booking.booking.Booking;
import io.slotwright.booking.booking.Step;
import io.slotwright.booking.booking.Transition;
import io.slotwright.booking.booking.flow.Bookings.Owned;
import io.slotwright.booking.booking.flow.MovedBooking.AlreadyThere;
import io.slotwright.booking.booking.flow.MovedBooking.ChangedSince;
import io.slotwright.booking.booking.flow.MovedBooking.Contended;
import io.slotwright.booking.booking.flow.MovedBooking.Decided;
import io.slotwright.booking.booking.flow.MovedBooking.LinkExpired;
import io.slotwright.booking.booking.flow.MovedBooking.NoSuchBooking;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.BookingChanged.What;
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

  /// @param postId null for the post it is at
  /// @param seen whether a version of the booking is one that the caller means
  public Uni<MovedBooking> move(
      UUID id, Access access, LongPredicate seen, @Nullable UUID postId, Instant startsAt) {
    return Uni.createFrom()
        .deferred(() -> bookings.find(id))
        .chain(found -> move(found, access, seen, postId, startsAt))
        .onFailure(ChangedMeanwhile.class)
        .retry()
        .atMost(RETRIES)
        .onFailure(ChangedMeanwhile.class)
        .recoverWithItem(() -> new Contended());
  }

  private Uni<MovedBooking> move(
      Optional<Owned> found,
      Access access,
      LongPredicate seen,
      @Nullable UUID postId,
      Instant startsAt) {
    return switch (access.to(found)) {
      case Entry.Admitted(var booking, var actor) ->
          seen.test(booking.version())
              ? move(booking, actor, postId, startsAt)
              : changedSince(booking);
      case Entry.LinkExpired expired -> Uni.createFrom().item(new LinkExpired());
      case Entry.NoSuchBooking unknown -> Uni.createFrom().item(new NoSuchBooking());
    };
  }

  private static Uni<MovedBooking> changedSince(Booking booking) {
    return Uni.createFrom().item(new ChangedSince(booking.version()));
  }

  private Uni<MovedBooking> move(
      Booking booking, Actor actor, @Nullable UUID postId, Instant startsAt) {
    UUID post = postId == null ? booking.appointment().postId() : postId;
    return switch (booking.decideMove(post, startsAt, actor, clock.instant())) {
      case Transition.Illegal illegal -> Uni.createFrom().item(new MovedBooking.Illegal(illegal));
      case Transition.TooLate late -> Uni.createFrom().item(new MovedBooking.TooLate(late));
      case Transition.AlreadySo already -> Uni.createFrom().item(new AlreadyThere());
      case Transition.Changed changed ->
          claims
              .claim(
                  request(booking, post, startsAt),
                  new RequestKey("moves", null, booking.id()),
                  BookingChanged.class,
                  (connection, opening) -> record(connection, opening, booking, actor))
              .map(Decided::new);
    };
  }

  private static TimeRequest request(Booking booking, UUID postId, Instant startsAt) {
    return new TimeRequest(
        booking.basket().servicePointId(),
        postId,
        startsAt,
        booking.demand(),
        booking.appointment().allocationId());
  }

  private Uni<Outcome<BookingChanged>> record(
      SqlConnection connection, Opening opening, Booking booking, Actor actor) {
    Booking moved = booking.at(BookTime.appointment(ids.next(), opening));
    return bookings.move(
        connection, opening, new Step(booking, moved, What.RESCHEDULED, actor, clock.instant()));
  }
}
