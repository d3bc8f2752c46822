package io.slotwright.booking.booking;

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
  record TooLate(Instant deadline) implements Transition {}

  /// It cannot happen in this state.
  ///
  /// @param allowed the names of the commands that could, empty at the end of a booking's life
  record Illegal(BookingStatus status, String command, List<String> allowed) implements Transition {
    public Illegal {
      allowed = List.copyOf(allowed);
    }
  }
}
