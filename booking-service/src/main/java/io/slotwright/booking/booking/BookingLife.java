package io.slotwright.booking.booking;

import io.slotwright.booking.booking.BookingCommand.Cancel;
import io.slotwright.booking.booking.BookingCommand.Complete;
import io.slotwright.booking.booking.BookingCommand.Confirm;
import io.slotwright.booking.booking.BookingCommand.MarkNoShow;
import io.slotwright.booking.booking.BookingCommand.Reschedule;
import io.slotwright.booking.booking.BookingCommand.Start;
import io.slotwright.booking.booking.BookingState.By;
import io.slotwright.booking.booking.BookingState.Cancelled;
import io.slotwright.booking.booking.BookingState.Completed;
import io.slotwright.booking.booking.BookingState.Confirmed;
import io.slotwright.booking.booking.BookingState.InProgress;
import io.slotwright.booking.booking.BookingState.NoShow;
import io.slotwright.booking.booking.BookingState.Pending;
import io.slotwright.booking.booking.Transition.AlreadySo;
import io.slotwright.booking.booking.Transition.Changed;
import io.slotwright.booking.booking.Transition.Illegal;
import io.slotwright.common.event.BookingChanged.What;
import java.util.List;

/// The life of a booking: `pending → confirmed → in_progress → completed`, with ways out.
public final class BookingLife {

  private BookingLife() {}

  public static Transition decide(BookingState state, BookingCommand command) {
    return switch (state) {
      case Pending pending -> decide(pending, command);
      case Confirmed confirmed -> decide(confirmed, command);
      case InProgress inProgress -> decide(inProgress, command);
      case Cancelled cancelled -> decide(cancelled, command);
      case Completed completed -> illegal(completed, command);
      case NoShow noShow -> illegal(noShow, command);
    };
  }

  /// The names of the commands that change something in `state`.
  public static List<String> allowed(BookingState state) {
    return switch (state) {
      case Pending pending -> List.of("confirm", "cancel", "reschedule");
      case Confirmed confirmed -> List.of("start", "no-show", "cancel", "reschedule");
      case InProgress inProgress -> List.of("complete");
      case Completed completed -> List.of();
      case Cancelled cancelled -> List.of();
      case NoShow noShow -> List.of();
    };
  }

  private static Transition decide(Pending state, BookingCommand command) {
    return switch (command) {
      case Confirm confirm -> new Changed(state.confirm(), What.CONFIRMED);
      case Cancel(By by) -> new Changed(state.cancel(by), What.CANCELLED);
      case Reschedule move -> new Changed(state.reschedule(), What.RESCHEDULED);
      case Start start -> illegal(state, start);
      case Complete complete -> illegal(state, complete);
      case MarkNoShow noShow -> illegal(state, noShow);
    };
  }

  private static Transition decide(Confirmed state, BookingCommand command) {
    return switch (command) {
      case Start start -> new Changed(state.start(), What.STARTED);
      case MarkNoShow noShow -> new Changed(state.noShow(), What.NO_SHOW);
      case Cancel(By by) -> new Changed(state.cancel(by), What.CANCELLED);
      case Reschedule move -> new Changed(state.reschedule(), What.RESCHEDULED);
      case Confirm confirm -> illegal(state, confirm);
      case Complete complete -> illegal(state, complete);
    };
  }

  private static Transition decide(InProgress state, BookingCommand command) {
    return switch (command) {
      case Complete complete -> new Changed(state.complete(), What.COMPLETED);
      case Confirm confirm -> illegal(state, confirm);
      case Start start -> illegal(state, start);
      case MarkNoShow noShow -> illegal(state, noShow);
      case Cancel cancel -> illegal(state, cancel);
      case Reschedule(boolean keepsStart) ->
          keepsStart ? new Changed(state.changePost(), What.RESCHEDULED) : illegal(state, command);
    };
  }

  /// Cancelling a cancelled booking succeeds, no matter who cancelled it first.
  private static Transition decide(Cancelled state, BookingCommand command) {
    return switch (command) {
      case Cancel cancel -> new AlreadySo();
      case Confirm confirm -> illegal(state, confirm);
      case Start start -> illegal(state, start);
      case Complete complete -> illegal(state, complete);
      case MarkNoShow noShow -> illegal(state, noShow);
      case Reschedule move -> illegal(state, move);
    };
  }

  private static Transition illegal(BookingState state, BookingCommand command) {
    return new Illegal(state.status(), command.name(), allowed(state));
  }
}
