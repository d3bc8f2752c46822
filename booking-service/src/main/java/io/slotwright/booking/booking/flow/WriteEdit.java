package io.slotwright.booking.booking.flow;

import io.slotwright.booking.allocation.flow.ClaimTime;
import io.slotwright.booking.allocation.flow.TimeRequest;
import io.slotwright.booking.availability.Demand;
import io.slotwright.booking.availability.Waivers;
import io.slotwright.booking.booking.Appointment;
import io.slotwright.booking.booking.Booking;
import io.slotwright.booking.booking.Grounds;
import io.slotwright.booking.booking.Step;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.BookingChanged.What;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.idempotency.RequestKey;
import io.slotwright.plumbing.outbox.Outbox;
import io.slotwright.plumbing.time.IdSource;
import io.slotwright.plumbing.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Writes what was edited: in its time when it needs no other, else with its time taken anew.
@ApplicationScoped
class WriteEdit {

  private final Bookings bookings;
  private final ClaimTime claims;
  private final Transactions transactions;
  private final Outbox outbox;
  private final IdSource ids;
  private final InstantSource clock;

  WriteEdit(
      Bookings bookings,
      ClaimTime claims,
      Transactions transactions,
      Outbox outbox,
      IdSource ids,
      InstantSource clock) {
    this.bookings = bookings;
    this.claims = claims;
    this.transactions = transactions;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  /// @param edited the booking of `caller` afterwards, in its old time
  /// @param length that its services take now
  Uni<Decision<Optional<BookingChanged>>> as(
      Admitted caller, Booking edited, Duration length, Grounds grounds) {
    Booking before = caller.booking();
    Demand demand = new Demand(length, edited.basket().buffers());
    if (!demand.equals(before.demand())) {
      return claim(caller, edited, demand, grounds).map(taken -> taken.map(Optional::of));
    }
    return edited.basket().lines().equals(before.basket().lines())
            && Optional.ofNullable(edited.basket().carType())
                .equals(Optional.ofNullable(before.basket().carType()))
            && edited.customer().equals(before.customer())
        ? Decisions.accept(Optional.empty())
        : transactions.run(connection -> put(connection, step(caller, edited, grounds)));
  }

  private Uni<Decision<Optional<BookingChanged>>> put(SqlConnection connection, Step step) {
    return bookings
        .lockUnchanged(connection, before(step))
        .chain(() -> bookings.put(connection, step))
        .chain(() -> bookings.contact(connection, step.after()))
        .chain(() -> outbox.append(connection, List.of(step.event())))
        .replaceWith(() -> Decision.accept(Optional.of(step.event())));
  }

  private static Booking before(Step step) {
    return Objects.requireNonNull(step.before());
  }

  /// The rules about its start do not count, and those about the hours not where it was agreed on
  /// outside of them.
  private Uni<Decision<BookingChanged>> claim(
      Admitted caller, Booking edited, Demand demand, Grounds grounds) {
    Appointment appointment = edited.appointment();
    Waivers own = appointment.offHours() ? Waivers.ALL : Waivers.OF_A_START;
    return claims.claim(
        new TimeRequest(
            edited.basket().servicePointId(),
            appointment.postId(),
            appointment.timing().startsAt(),
            demand,
            appointment.allocationId(),
            grounds.waivers().and(own)),
        new RequestKey("edits", null, edited.id()),
        BookingChanged.class,
        (connection, opening) ->
            bookings
                .move(
                    connection,
                    opening,
                    step(
                        caller,
                        edited.lasting(
                            appointment.retaken(ids.next(), opening, !opening.isOffered())),
                        grounds))
                .call(() -> bookings.contact(connection, edited)));
  }

  private Step step(Admitted caller, Booking after, Grounds grounds) {
    return new Step(
        caller.booking(), after, What.CHANGED, caller.actor(), clock.instant(), grounds);
  }
}
