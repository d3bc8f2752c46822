package io.slotwright.booking.booking.flow;

import io.slotwright.booking.booking.Booking;
import io.slotwright.booking.booking.BookingCommand;
import io.slotwright.booking.booking.BookingLife;
import io.slotwright.booking.booking.BookingState.By;
import io.slotwright.booking.booking.Transition.AlreadySo;
import io.slotwright.booking.booking.Transition.Changed;
import io.slotwright.booking.booking.Transition.Illegal;
import io.slotwright.booking.booking.flow.BookingChange.Done;
import io.slotwright.booking.booking.flow.BookingChange.NoSuchBooking;
import io.slotwright.booking.booking.flow.BookingChange.Refused;
import io.slotwright.booking.booking.flow.Bookings.Owned;
import io.slotwright.plumbing.outbox.Outbox;
import io.slotwright.plumbing.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Leads a booking through its life.
@ApplicationScoped
public class ChangeBooking {

  private final Bookings bookings;
  private final Transactions transactions;
  private final Outbox outbox;
  private final InstantSource clock;

  ChangeBooking(Bookings bookings, Transactions transactions, Outbox outbox, InstantSource clock) {
    this.bookings = bookings;
    this.transactions = transactions;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// @param command made of who the caller turns out to be
  public Uni<BookingChange> change(UUID id, Access access, Function<By, BookingCommand> command) {
    return bookings
        .find(id)
        .chain(
            found ->
                caller(found, access)
                    .map(by -> change(id, command.apply(by)))
                    .orElse(Uni.createFrom().item(new NoSuchBooking())));
  }

  private static Optional<By> caller(Optional<Owned> found, Access access) {
    return found.flatMap(access::to);
  }

  private Uni<BookingChange> change(UUID id, BookingCommand command) {
    return transactions.run(
        connection ->
            bookings
                .lock(connection, id)
                .chain(booking -> decide(connection, booking.orElseThrow(), command)));
  }

  private Uni<BookingChange> decide(
      SqlConnection connection, Booking booking, BookingCommand command) {
    return switch (BookingLife.decide(booking.state(), command)) {
      case Illegal illegal -> Uni.createFrom().item(new Refused(illegal));
      case AlreadySo already -> Uni.createFrom().item(new Done(booking));
      case Changed changed -> write(connection, booking.in(changed.next()), changed);
    };
  }

  private Uni<BookingChange> write(SqlConnection connection, Booking booking, Changed changed) {
    return bookings
        .put(connection, booking)
        .chain(
            () ->
                outbox.append(
                    connection, List.of(booking.changed(changed.what(), clock.instant()))))
        .replaceWith(new Done(booking));
  }
}
