package io.slotwright.chaos.history;

import java.util.UUID;

/// A version of a hold or a booking that everybody who reads from Kafka can know.
public record Published(UUID id, long version) {
  /// Of what has just been made.
  public static final long FIRST = 1;
}
