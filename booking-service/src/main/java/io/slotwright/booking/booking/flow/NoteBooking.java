package io.slotwright.booking.booking.flow;

import io.slotwright.booking.booking.Actor;
import io.slotwright.booking.booking.Booking;
import io.slotwright.booking.booking.HistoryEntry;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongPredicate;

/// Notes for operators, about a booking. Its customer never sees them.
@ApplicationScoped
public class NoteBooking {

  private final Bookings bookings;
  private final Transactions transactions;
  private final InstantSource clock;

  NoteBooking(Bookings bookings, Transactions transactions, InstantSource clock) {
    this.bookings = bookings;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// @param notes replace what was noted before; the same again changes nothing
  /// @param seen whether a version of the booking is one that the caller means
  public Uni<Decision<Booking>> note(UUID id, Access access, String notes, LongPredicate seen) {
    return bookings
        .find(id)
        .map(access::to)
        .chain(
            decision ->
                Decisions.whenAccepted(decision, caller -> note(id, caller.actor(), notes, seen)));
  }

  private Uni<Decision<Booking>> note(UUID id, Actor actor, String notes, LongPredicate seen) {
    return transactions.run(
        connection ->
            bookings
                .lock(connection, id)
                .map(Optional::orElseThrow)
                .chain(
                    booking ->
                        seen.test(booking.version())
                            ? write(connection, booking, actor, notes)
                            : Decisions.refuse(Refusal.changedSince(booking.version()))));
  }

  private Uni<Decision<Booking>> write(
      SqlConnection connection, Booking booking, Actor actor, String notes) {
    if (notes.equals(booking.operatorNotes())) {
      return Decisions.accept(booking);
    }
    Booking noted = booking.noted(notes);
    return bookings
        .note(connection, noted, HistoryEntry.ofNotes(booking, noted, actor, clock.instant()))
        .replaceWith(Decision.accept(noted));
  }
}
