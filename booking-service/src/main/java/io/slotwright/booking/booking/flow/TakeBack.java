package io.slotwright.booking.booking.flow;

import io.slotwright.booking.allocation.flow.ClaimTime;
import io.slotwright.booking.allocation.flow.TimeRequest;
import io.slotwright.booking.availability.Waivers;
import io.slotwright.booking.booking.Appointment;
import io.slotwright.booking.booking.Booking;
import io.slotwright.booking.booking.BookingState;
import io.slotwright.booking.booking.Grounds;
import io.slotwright.booking.booking.Step;
import io.slotwright.booking.booking.Undoing;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.plumbing.idempotency.RequestKey;
import io.slotwright.plumbing.outbox.Outbox;
import io.slotwright.plumbing.time.IdSource;
import io.slotwright.plumbing.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;

/// Writes a booking in an earlier state again.
@ApplicationScoped
class TakeBack {

  private final Bookings bookings;
  private final ClaimTime claims;
  private final Transactions transactions;
  private final Outbox outbox;
  private final IdSource ids;
  private final InstantSource clock;

  TakeBack(
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

  /// Refused when its time is no longer free. Fails with [ChangedMeanwhile] when the booking is no
  /// longer as the caller has found it.
  Uni<Decision<BookingChanged>> to(Admitted caller, BookingState earlier, Grounds grounds) {
    return caller.booking().hasFreed(clock.instant())
        ? retake(caller, earlier, grounds)
        : transactions.run(connection -> write(connection, caller, earlier, grounds));
  }

  private Uni<Decision<BookingChanged>> write(
      SqlConnection connection, Admitted caller, BookingState earlier, Grounds grounds) {
    Booking seen = caller.booking();
    return bookings
        .lockUnchanged(connection, seen)
        .chain(() -> put(connection, step(caller, seen.back(earlier), grounds)));
  }

  private Uni<Decision<BookingChanged>> put(SqlConnection connection, Step step) {
    return bookings
        .put(connection, step)
        .chain(() -> outbox.append(connection, List.of(step.event())))
        .replaceWith(Decision.accept(step.event()));
  }

  /// The rules of new bookings do not matter to a time that was booked before.
  private Uni<Decision<BookingChanged>> retake(
      Admitted caller, BookingState earlier, Grounds grounds) {
    Booking booking = caller.booking();
    Appointment appointment = booking.appointment();
    return claims.claim(
        new TimeRequest(
            booking.basket().servicePointId(),
            appointment.postId(),
            appointment.timing().startsAt(),
            booking.demand(),
            appointment.allocationId(),
            Waivers.ALL),
        new RequestKey("undone", null, booking.id()),
        BookingChanged.class,
        (connection, opening) ->
            bookings.move(
                connection,
                opening,
                step(
                    caller,
                    booking.back(
                        earlier,
                        appointment.retaken(ids.next(), opening, appointment.offHours()),
                        opening.isOffered()),
                    grounds)));
  }

  private Step step(Admitted caller, Booking after, Grounds grounds) {
    return new Step(
        caller.booking(),
        after,
        Undoing.what(caller.booking(), after),
        caller.actor(),
        clock.instant(),
        grounds);
  }
}
