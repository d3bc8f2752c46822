package io.slotwright.gateway;

import java.time.Duration;
import java.util.Optional;

/// Where a request goes.
sealed interface Destination {
  /// Nowhere: the outside has no business there.
  record Nowhere() implements Destination {}

  /// To a service.
  ///
  /// @param replacement the path that the service sees instead of the asked one
  /// @param patience how long the service may think, where that differs from the others
  record Service(String name, Optional<String> replacement, Optional<Duration> patience)
      implements Destination {}
}
