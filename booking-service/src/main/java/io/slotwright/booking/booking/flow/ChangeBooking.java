package io.slotwright.booking.booking.flow;

import io.slotwright.booking.booking.Actor;
import io.slotwright.booking.booking.Booking;
import io.slotwright.booking.booking.BookingCommand;
import io.slotwright.booking.booking.BookingState.By;
import io.slotwright.booking.booking.Grounds;
import io.slotwright.booking.booking.Step;
import io.slotwright.booking.booking.Transition.AlreadySo;
import io.slotwright.booking.booking.Transition.Changed;
import io.slotwright.booking.booking.Transition.Illegal;
import io.slotwright.booking.booking.Transition.TooEarly;
import io.slotwright.booking.booking.Transition.TooLate;
import io.slotwright.booking.supply.ServicePoint;
import io.slotwright.booking.supply.flow.Supply;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.outbox.Outbox;
import io.slotwright.plumbing.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongPredicate;

/// Leads a booking through its life.
@ApplicationScoped
public class ChangeBooking {

  private final Bookings bookings;
  private final Supply supply;
  private final Transactions transactions;
  private final Outbox outbox;
  private final InstantSource clock;

  ChangeBooking(
      Bookings bookings,
      Supply supply,
      Transactions transactions,
      Outbox outbox,
      InstantSource clock) {
    this.bookings = bookings;
    this.supply = supply;
    this.transactions = transactions;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// What is wanted of a booking.
  ///
  /// @param command made of who the caller turns out to be
  /// @param reason of an operator, empty for none
  public record Wish(Function<By, BookingCommand> command, String reason) {}

  /// @param seen whether a version of the booking is one that the caller means
  /// @return the booking as was wished, since now or since before
  public Uni<Decision<Booking>> change(UUID id, Access access, LongPredicate seen, Wish wish) {
    return bookings
        .find(id)
        .map(access::to)
        .chain(decision -> Decisions.whenAccepted(decision, caller -> change(caller, seen, wish)));
  }

  private Uni<Decision<Booking>> change(Admitted caller, LongPredicate seen, Wish wish) {
    return supply
        .pointThatWas(caller.booking().basket().servicePointId())
        .map(Optional::orElseThrow)
        .chain(point -> change(caller, point, seen, wish));
  }

  private Uni<Decision<Booking>> change(
      Admitted caller, ServicePoint point, LongPredicate seen, Wish wish) {
    return transactions.run(
        connection ->
            bookings
                .lock(connection, caller.booking().id())
                .map(Optional::orElseThrow)
                .chain(
                    booking ->
                        seen.test(booking.version())
                            ? decide(connection, booking, caller.actor(), point, wish)
                            : Decisions.refuse(Refusal.changedSince(booking.version()))));
  }

  private Uni<Decision<Booking>> decide(
      SqlConnection connection, Booking booking, Actor actor, ServicePoint point, Wish wish) {
    Instant now = clock.instant();
    return switch (booking.decide(wish.command().apply(actor.by()), actor, point, now)) {
      case Illegal illegal -> Decisions.refuse(illegal.refusal());
      case TooLate late -> Decisions.refuse(late.refusal());
      case TooEarly early -> Decisions.refuse(early.refusal());
      case AlreadySo already -> Decisions.accept(booking);
      case Changed changed -> write(connection, step(booking, changed, actor, wish.reason(), now));
    };
  }

  private static Step step(
      Booking booking, Changed changed, Actor actor, String reason, Instant now) {
    return new Step(
        booking,
        booking.in(changed.next(), now),
        changed.what(),
        actor,
        now,
        Grounds.by(actor, reason));
  }

  private Uni<Decision<Booking>> write(SqlConnection connection, Step step) {
    return bookings
        .put(connection, step)
        .chain(() -> outbox.append(connection, List.of(step.event())))
        .replaceWith(Decision.accept(step.after()));
  }
}
