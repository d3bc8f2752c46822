package io.slotwright.chaos.client;

import io.slotwright.chaos.history.Act;
import io.slotwright.chaos.history.Operation;
import io.slotwright.chaos.history.Outcome;

/// Descriptions of operations in a few words, for counting.
final class Words {
  private Words() {}

  static String of(Operation operation) {
    return of(operation.act()) + " | " + of(operation.outcome());
  }

  private static String of(Act act) {
    return switch (act) {
      case Act.Hold hold -> "hold";
      case Act.Book book -> "book";
      case Act.BookHold book -> "book a hold";
      case Act.Release release -> "release";
      case Act.Cancel cancel -> "cancel";
      case Act.Move move -> "reschedule";
      case Act.Look look -> "read";
    };
  }

  private static String of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Held held -> "done";
      case Outcome.KnownBooking told -> "done";
      case Outcome.Released released -> "done";
      case Outcome.Refused refused -> refused.code();
      case Outcome.Unknown unknown -> "unknown";
    };
  }
}
