package io.slotwright.booking.booking.flow;

import io.slotwright.booking.booking.Actor;
import io.slotwright.booking.booking.Booking;
import io.slotwright.booking.booking.HistoryEntry;
import io.slotwright.booking.booking.flow.NotedBooking.ChangedSince;
import io.slotwright.booking.booking.flow.NotedBooking.NoSuchBooking;
import io.slotwright.booking.booking.flow.NotedBooking.Noted;
import io.slotwright.plumbing.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
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
  public Uni<NotedBooking> note(UUID id, Access access, String notes, LongPredicate seen) {
    return bookings
        .find(id)
        .map(access::to)
        .chain(
            entry ->
                entry instanceof Entry.Admitted(var booking, var actor)
                    ? note(id, actor, notes, seen)
                    : Uni.createFrom().item(new NoSuchBooking()));
  }

  private Uni<NotedBooking> note(UUID id, Actor actor, String notes, LongPredicate seen) {
    return transactions.run(
        connection ->
            bookings
                .lock(connection, id)
                .chain(
                    booking ->
                        seen.test(booking.orElseThrow().version())
                            ? write(connection, booking.orElseThrow(), actor, notes)
                            : Uni.createFrom()
                                .item(new ChangedSince(booking.orElseThrow().version()))));
  }

  private Uni<NotedBooking> write(
      SqlConnection connection, Booking booking, Actor actor, String notes) {
    if (notes.equals(booking.operatorNotes())) {
      return Uni.createFrom().item(new Noted(booking));
    }
    Booking noted = booking.noted(notes);
    return bookings
        .note(connection, noted, HistoryEntry.ofNotes(booking, noted, actor, clock.instant()))
        .replaceWith(new Noted(noted));
  }
}
