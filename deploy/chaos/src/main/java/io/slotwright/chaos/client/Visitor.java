package io.slotwright.chaos.client;

import io.slotwright.chaos.client.Conversation.Heard;
import io.slotwright.chaos.history.Act;
import io.slotwright.chaos.history.Act.Book;
import io.slotwright.chaos.history.Act.BookHold;
import io.slotwright.chaos.history.Act.Cancel;
import io.slotwright.chaos.history.Act.Hold;
import io.slotwright.chaos.history.Act.Look;
import io.slotwright.chaos.history.Act.Move;
import io.slotwright.chaos.history.Act.Release;
import io.slotwright.chaos.history.Outcome;
import io.slotwright.chaos.history.Outcome.Held;
import io.slotwright.chaos.history.Outcome.KnownBooking;
import io.slotwright.chaos.history.Outcome.Unknown;
import io.slotwright.chaos.history.SlotSpan;
import java.util.ArrayDeque;
import java.util.Deque;

/// A client: it books, changes its mind, and clarifies requests without an answer. It is the only
/// client that sends commands for its bookings.
final class Visitor {
  private final Wishes wishes;
  private final Conversation conversation;
  private final String keys;
  private final Deque<Ticket> tickets = new ArrayDeque<>();
  private final Deque<Errand> unanswered = new ArrayDeque<>();
  private int made;

  /// @param keys the prefix of its `Idempotency-Key`s
  Visitor(Wishes wishes, Conversation conversation, String keys) {
    this.wishes = wishes;
    this.conversation = conversation;
    this.keys = keys;
  }

  /// Does one thing.
  void act() throws InterruptedException {
    if (!unanswered.isEmpty() && wishes.by(0.5)) {
      run(unanswered.poll());
    } else if (!tickets.isEmpty() && wishes.by(0.9)) {
      use(tickets.poll());
    } else {
      run(wish());
    }
  }

  /// Reads everything without an answer once more, so that as little as possible stays unknown.
  void settle() throws InterruptedException {
    for (int left = unanswered.size(); left > 0; left--) {
      run(unanswered.remove());
    }
    for (Ticket ticket : tickets) {
      if (ticket instanceof Ticket.Booking booking && !booking.sure()) {
        conversation.ask(look(booking), wishes.door());
      }
    }
  }

  private Errand wish() {
    int minutes = wishes.minutes();
    SlotSpan span = wishes.span(minutes);
    return new Errand(wishes.by(0.5) ? new Hold(key(), span) : new Book(key(), span), minutes, "");
  }

  private String key() {
    return keys + made++;
  }

  private void use(Ticket ticket) throws InterruptedException {
    switch (ticket) {
      case Ticket.Hold hold -> use(hold);
      case Ticket.Booking booking -> use(booking);
    }
  }

  private void use(Ticket.Hold hold) throws InterruptedException {
    if (wishes.by(0.6)) {
      run(new Errand(new BookHold(key(), hold.span(), hold.id()), hold.minutes(), hold.token()));
    } else if (wishes.by(0.9) || !wishes.mayLeave(hold.span())) {
      run(new Errand(new Release(hold.span(), hold.id()), 0, hold.token()));
    }
  }

  private void use(Ticket.Booking booking) throws InterruptedException {
    if (!booking.sure() || wishes.by(0.2)) {
      take(booking, conversation.ask(look(booking), wishes.door()).outcome());
    } else {
      Errand errand =
          wishes.by(0.5)
              ? errand(booking, new Cancel(booking.span(), booking.id(), booking.version()))
              : errand(booking, move(booking));
      take(booking, conversation.ask(errand, wishes.door()).outcome());
    }
  }

  private static Errand look(Ticket.Booking booking) {
    return errand(booking, new Look(booking.span(), booking.id()));
  }

  private static Errand errand(Ticket.Booking booking, Act act) {
    return new Errand(act, 0, booking.token());
  }

  private Move move(Ticket.Booking booking) {
    SlotSpan to = wishes.span(booking.minutes());
    return new Move(booking.span(), to, booking.id(), booking.version());
  }

  /// What happens to the ticket of a booking.
  private void take(Ticket.Booking booking, Outcome outcome) {
    switch (outcome) {
      case KnownBooking told when told.live() ->
          tickets.add(booking.seen(told.span(), told.version()));
      case KnownBooking cancelled -> {}
      case Outcome.Refused(int status, String code) when code.startsWith("slot-") ->
          tickets.add(booking);
      default -> tickets.add(booking.unsure());
    }
  }

  /// Sends it, and retries later when it is not answered.
  private void run(Errand errand) throws InterruptedException {
    Heard heard = conversation.ask(errand, wishes.door());
    switch (heard.outcome()) {
      case Held held ->
          tickets.add(new Ticket.Hold(held.hold(), heard.token(), held.span(), errand.minutes()));
      case KnownBooking told ->
          tickets.add(
              new Ticket.Booking(
                  told.booking(),
                  heard.token(),
                  told.span(),
                  errand.minutes(),
                  told.version(),
                  true));
      case Unknown unknown -> unanswered.add(errand);
      case Outcome.Released released -> {}
      case Outcome.Refused refused -> {}
    }
  }
}
