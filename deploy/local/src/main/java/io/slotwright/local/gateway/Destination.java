package io.slotwright.local.gateway;

import java.util.Optional;

/// Where a request goes.
sealed interface Destination {
  /// Nowhere: the outside has no business there.
  record Nowhere() implements Destination {}

  /// To a service.
  ///
  /// @param replacement the path that the service sees instead of the asked one
  record Service(String name, Optional<String> replacement) implements Destination {}
}
