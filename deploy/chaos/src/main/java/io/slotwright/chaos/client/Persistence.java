package io.slotwright.chaos.client;

import io.slotwright.chaos.history.Outcome;

/// What clients do when no answer comes.
///
/// @param tries the number of tries, each to another replica
/// @param silence the outcome that they record when no try is answered
public record Persistence(int tries, Outcome silence) {

  /// They retry, and record an unknown outcome in the end.
  public static final Persistence CAREFUL = new Persistence(5, new Outcome.Unknown("not answered"));
}
