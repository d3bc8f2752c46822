package io.slotwright.booking.booking;

import io.slotwright.common.decision.Refusal;
import io.slotwright.common.event.BookingChanged.What;
import io.slotwright.common.event.BookingStatus;
import java.time.Instant;
import java.util.List;

/// The effect of a command on a booking.
public sealed interface Transition {

  record Changed(BookingState next, What what) implements Transition {}

  /// The booking is already in that state: repeating a command is no error and publishes nothing.
  record AlreadySo() implements Transition {}

  /// The command is possible, but no longer for the customer.
  ///
  /// @param deadline until when the customer could do it
  record TooLate(Instant deadline) implements Transition {

    public Refusal refusal() {
      return Refusal.conflict(
              "cancellation-deadline-passed",
              "Cancellation deadline passed",
              "This booking could be cancelled or moved until %s. Please contact the service point."
                  .formatted(deadline))
          .with("cancellable_until", deadline);
    }
  }

  /// The command is possible, but the appointment's time has not come.
  ///
  /// @param earliest from when on it can happen
  record TooEarly(Instant earliest) implements Transition {

    public Refusal refusal() {
      return Refusal.conflict(
              "too-early", "Too early", "This can be said from %s on.".formatted(earliest))
          .with("earliest", earliest);
    }
  }

  /// It cannot happen in this state.
  ///
  /// @param allowed the names of the commands that could, empty at the end of a booking's life
  record Illegal(BookingStatus status, String command, List<String> allowed) implements Transition {
    public Illegal {
      allowed = List.copyOf(allowed);
    }

    public Refusal refusal() {
      return Refusal.conflict(
              "illegal-transition",
              "Illegal transition",
              "A booking that is %s cannot %s.".formatted(status.wireName(), command))
          .with("status_now", status)
          .with("allowed", allowed);
    }
  }
}
