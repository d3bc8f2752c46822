package io.slotwright.booking.booking;

import io.slotwright.booking.booking.BookingState.By;

/// A request to change the state of a booking.
public sealed interface BookingCommand {

  /// The name in URLs and in `allowed`.
  String name();

  record Confirm() implements BookingCommand {
    @Override
    public String name() {
      return "confirm";
    }
  }

  record Start() implements BookingCommand {
    @Override
    public String name() {
      return "start";
    }
  }

  record Complete() implements BookingCommand {
    @Override
    public String name() {
      return "complete";
    }
  }

  record MarkNoShow() implements BookingCommand {
    @Override
    public String name() {
      return "no-show";
    }
  }

  record Cancel(By by) implements BookingCommand {
    @Override
    public String name() {
      return "cancel";
    }
  }

  /// @param keepsStart whether only the post changes
  record Reschedule(boolean keepsStart) implements BookingCommand {

    /// To another start.
    public Reschedule() {
      this(false);
    }

    @Override
    public String name() {
      return "reschedule";
    }
  }
}
