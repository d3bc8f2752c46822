package io.slotwright.chaos.history;

import java.util.UUID;

/// A version of a hold or a booking that Kafka's consumers can know.
public record Published(UUID id, long version) {
  /// The first version, of a creation.
  public static final long FIRST = 1;
}
