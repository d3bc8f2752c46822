package io.slotwright.chaos.history;

import java.time.Instant;

/// One request of a client, including its retries.
///
/// @param invoked before the first attempt
/// @param completed after its answer, or after giving up
public record Operation(int client, Act act, Instant invoked, Instant completed, Outcome outcome) {

  public boolean isUnknown() {
    return outcome instanceof Outcome.Unknown;
  }

  public boolean isRefused() {
    return outcome instanceof Outcome.Refused;
  }
}
