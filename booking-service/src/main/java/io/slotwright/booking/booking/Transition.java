package io.slotwright.booking.booking;

import io.slotwright.common.event.BookingChanged.What;
import io.slotwright.common.event.BookingStatus;
import java.time.Instant;
import java.util.List;

/// What a command does to a booking.
public sealed interface Transition {

  record Changed(BookingState next, What what) implements Transition {}

  /// It is so already; doing it again is no fault and no news.
  record AlreadySo() implements Transition {}

  /// It could happen, but no longer because the customer wants it.
  ///
  /// @param deadline until when it could
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
