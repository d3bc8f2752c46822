package io.slotwright.booking.booking.flow;

import io.slotwright.booking.booking.Booking;
import io.slotwright.booking.booking.Grounds;
import io.slotwright.booking.booking.Undoing;
import io.slotwright.booking.config.BookingSettings;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.plumbing.decision.Decisions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.LongPredicate;

/// Takes back an operator's slip. Time that it gave back is taken again, like that of a move: one
/// booking at most has it.
@ApplicationScoped
public class UndoSlip {

  private final Bookings bookings;
  private final TakeBack takeBack;
  private final InstantSource clock;
  private final Duration within;

  UndoSlip(Bookings bookings, TakeBack takeBack, InstantSource clock, BookingSettings settings) {
    this.bookings = bookings;
    this.takeBack = takeBack;
    this.clock = clock;
    this.within = settings.undoWithin();
  }

  /// @param seen whether a version of the booking is one that the caller means
  /// @return the booking after it; refused when there is nothing to undo, when it is too late, and
  /// when the time is no longer free
  public Uni<Decision<BookingChanged>> undo(
      UUID id, Access access, LongPredicate seen, Grounds grounds) {
    return Contention.change(bookings, id, access, seen, caller -> undo(caller, grounds));
  }

  private Uni<Decision<BookingChanged>> undo(Admitted caller, Grounds grounds) {
    Booking booking = caller.booking();
    return bookings
        .lastSlip(booking)
        .map(slip -> Undoing.decide(booking, slip, within, clock.instant()))
        .chain(
            decision ->
                Decisions.whenAccepted(decision, earlier -> takeBack.to(caller, earlier, grounds)));
  }
}
