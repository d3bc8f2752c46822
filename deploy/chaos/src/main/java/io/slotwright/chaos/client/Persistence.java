package io.slotwright.chaos.client;

import io.slotwright.chaos.history.Outcome;

/// What clients do when nobody answers.
///
/// @param tries how often they ask in all, each time another replica
/// @param silence what they take it for when none of the tries is answered
public record Persistence(int tries, Outcome silence) {

  /// They ask again, and in the end do not know.
  public static final Persistence CAREFUL = new Persistence(5, new Outcome.Unknown("not answered"));
}
