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
      case Act.Hold(String key, Place place) -> "hold %s, key %s".formatted(of(place), key);
      case Act.Book(String key, Place place) -> "book %s, key %s".formatted(of(place), key);
      case Act.BookHold(String key, Place place, UUID hold) ->
          "book hold %s of %s, key %s".formatted(of(hold), of(place), key);
      case Act.Release(Place place, UUID hold) ->
          "release hold %s of %s".formatted(of(hold), of(place));
      case Act.Cancel(Place place, UUID booking, long version) ->
          "cancel booking %s of %s at version %d".formatted(of(booking), of(place), version);
      case Act.Move(Place place, Place to, UUID booking, long version) ->
          "move booking %s of %s to %s at version %d"
              .formatted(of(booking), of(place), of(to), version);
      case Act.Look(Place place, UUID booking) -> "read booking %s".formatted(of(booking));
    };
  }

  private static String of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Held held ->
          "held %s until %s: hold %s".formatted(of(held.place()), held.until(), of(held.hold()));
      case Outcome.KnownBooking told ->
          "booking %s, version %d, %s %s"
              .formatted(
                  of(told.booking()),
                  told.version(),
                  told.live() ? "at" : "no longer at",
                  of(told.place()));
      case Outcome.Released released -> "released";
      case Outcome.Refused refused -> "refused: %s".formatted(refused.code());
      case Outcome.Unknown unknown -> "unknown: %s".formatted(unknown.why());
    };
  }

  private static String of(Place place) {
    return "post %s %s x%d".formatted(of(place.post()), place.start(), place.slots());
  }

  /// The last part, which differs between ids of the same time.
  private static String of(UUID id) {
    String whole = id.toString();
    return whole.substring(whole.length() - SHORT);
  }
}
