package io.slotwright.booking.booking;

import io.slotwright.booking.booking.BookingState.Cancelled;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.common.event.BookingChanged.What;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Takes back what was said of an appointment by mistake.
public final class Undoing {

  /// What can be taken back.
  public static final Set<What> SLIPS =
      Set.of(What.STARTED, What.COMPLETED, What.NO_SHOW, What.CANCELLED);

  private Undoing() {}

  /// The state before the slip.
  ///
  /// @param slip the last one that led to the current state of `booking`
  /// @param within how long it can be undone
  public static Decision<BookingState> decide(
      Booking booking, Optional<HistoryEntry> slip, Duration within, Instant now) {
    return slip.map(found -> decide(found, within, now))
        .orElseGet(() -> Decision.refuse(nothingToUndo(booking)));
  }

  private static Decision<BookingState> decide(HistoryEntry slip, Duration within, Instant now) {
    Instant until = slip.occurredAt().plus(within);
    return slip.before() == null || now.isAfter(until)
        ? Decision.refuse(tooLate(until))
        : Decision.accept(BookingState.of(slip.before().status()));
  }

  /// What is published: a customer who was told of a cancellation is told that it is off.
  public static What what(Booking before, Booking after) {
    boolean told = before.state() instanceof Cancelled;
    if (after.displaced() && (told || !before.displaced())) {
      return What.DISPLACED;
    }
    return told ? What.REINSTATED : What.UNDONE;
  }

  private static Refusal nothingToUndo(Booking booking) {
    return Refusal.conflict(
            "nothing-to-undo",
            "Nothing to undo",
            "Only the last start, completion, no-show or cancellation can be undone.")
        .with("status_now", booking.state().status());
  }

  private static Refusal tooLate(Instant until) {
    return Refusal.conflict(
            "too-late-to-undo",
            "Too late to undo",
            "This could be undone until %s.".formatted(until))
        .with("undoable_until", until);
  }
}
