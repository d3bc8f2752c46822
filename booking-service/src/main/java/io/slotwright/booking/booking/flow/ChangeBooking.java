package io.slotwright.booking.booking.flow;

import io.slotwright.booking.booking.Actor;
import io.slotwright.booking.booking.Booking;
import io.slotwright.booking.booking.BookingCommand;
import io.slotwright.booking.booking.BookingState.By;
import io.slotwright.booking.booking.Step;
import io.slotwright.booking.booking.Transition.AlreadySo;
import io.slotwright.booking.booking.Transition.Changed;
import io.slotwright.booking.booking.Transition.Illegal;
import io.slotwright.booking.booking.Transition.TooLate;
import io.slotwright.booking.booking.flow.BookingChange.ChangedSince;
import io.slotwright.booking.booking.flow.BookingChange.Done;
import io.slotwright.booking.booking.flow.BookingChange.LinkExpired;
import io.slotwright.booking.booking.flow.BookingChange.NoSuchBooking;
import io.slotwright.booking.booking.flow.BookingChange.Refused;
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
import java.util.function.LongPredicate;

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
  /// @param seen whether a version of the booking is one that the caller means
  public Uni<BookingChange> change(
      UUID id, Access access, LongPredicate seen, Function<By, BookingCommand> command) {
    return bookings
        .find(id)
        .map(access::to)
        .chain(
            entry ->
                switch (entry) {
                  case Entry.Admitted(var booking, var actor) ->
                      change(id, actor, seen, command.apply(actor.by()));
                  case Entry.LinkExpired expired -> Uni.createFrom().item(new LinkExpired());
                  case Entry.NoSuchBooking unknown -> Uni.createFrom().item(new NoSuchBooking());
                });
  }

  private Uni<BookingChange> change(
      UUID id, Actor actor, LongPredicate seen, BookingCommand command) {
    return transactions.run(
        connection ->
            bookings
                .lock(connection, id)
                .map(Optional::orElseThrow)
                .chain(
                    booking ->
                        seen.test(booking.version())
                            ? decide(connection, booking, actor, command)
                            : Uni.createFrom().item(new ChangedSince(booking.version()))));
  }

  private Uni<BookingChange> decide(
      SqlConnection connection, Booking booking, Actor actor, BookingCommand command) {
    return switch (booking.decide(command, actor, clock.instant())) {
      case Illegal illegal -> Uni.createFrom().item(new Refused(illegal));
      case TooLate late -> Uni.createFrom().item(new BookingChange.TooLate(late));
      case AlreadySo already -> Uni.createFrom().item(new Done(booking));
      case Changed changed ->
          write(
              connection,
              new Step(
                  booking, booking.in(changed.next()), changed.what(), actor, clock.instant()));
    };
  }

  private Uni<BookingChange> write(SqlConnection connection, Step step) {
    return bookings
        .put(connection, step)
        .chain(() -> outbox.append(connection, List.of(step.event())))
        .replaceWith(new Done(step.after()));
  }
}
