package io.slotwright.chaos.history;

import java.time.Duration;
import java.util.UUID;

/// Operations as lines for a reader.
public final class Account {
  private static final int SHORT = 6;

  private Account() {}

  /// When it began, how long it took, which client requested what, and the outcome.
  public static String of(Operation operation) {
    return "%s +%,d ms  client %d  %s  ->  %s"
        .formatted(
            operation.invoked(),
            Duration.between(operation.invoked(), operation.completed()).toMillis(),
            operation.client(),
            of(operation.act()),
            of(operation.outcome()));
  }

  private static String of(Act act) {
    return switch (act) {
      case Act.Hold(String key, SlotSpan span) -> "hold %s, key %s".formatted(of(span), key);
      case Act.Book(String key, SlotSpan span) -> "book %s, key %s".formatted(of(span), key);
      case Act.BookHold(String key, SlotSpan span, UUID hold) ->
          "book hold %s of %s, key %s".formatted(of(hold), of(span), key);
      case Act.Release(SlotSpan span, UUID hold) ->
          "release hold %s of %s".formatted(of(hold), of(span));
      case Act.Cancel(SlotSpan span, UUID booking, long version) ->
          "cancel booking %s of %s at version %d".formatted(of(booking), of(span), version);
      case Act.Move(SlotSpan span, SlotSpan to, UUID booking, long version) ->
          "move booking %s of %s to %s at version %d"
              .formatted(of(booking), of(span), of(to), version);
      case Act.Look(SlotSpan span, UUID booking) -> "read booking %s".formatted(of(booking));
    };
  }

  private static String of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Held held ->
          "held %s until %s: hold %s".formatted(of(held.span()), held.until(), of(held.hold()));
      case Outcome.KnownBooking told ->
          "booking %s, version %d, %s %s"
              .formatted(
                  of(told.booking()),
                  told.version(),
                  told.live() ? "at" : "no longer at",
                  of(told.span()));
      case Outcome.Released released -> "released";
      case Outcome.Refused refused -> "refused: %s".formatted(refused.code());
      case Outcome.Unknown unknown -> "unknown: %s".formatted(unknown.why());
    };
  }

  private static String of(SlotSpan span) {
    return "post %s %s x%d".formatted(of(span.post()), span.start(), span.slots());
  }

  /// The last part, which differs between ids of the same time.
  private static String of(UUID id) {
    String whole = id.toString();
    return whole.substring(whole.length() - SHORT);
  }
}
