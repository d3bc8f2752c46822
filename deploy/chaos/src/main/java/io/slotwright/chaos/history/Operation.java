package io.slotwright.chaos.history;

import java.time.Instant;

/// One request of a client, however often it had to be sent.
///
/// @param invoked before it was sent first
/// @param completed after its answer, or after giving up
public record Operation(int client, Act act, Instant invoked, Instant completed, Outcome outcome) {

  public boolean isUnknown() {
    return outcome instanceof Outcome.Unknown;
  }

  public boolean isRefused() {
    return outcome instanceof Outcome.Refused;
  }
}
