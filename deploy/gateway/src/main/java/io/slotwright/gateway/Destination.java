package io.slotwright.gateway;

import java.time.Duration;
import java.util.Optional;

/// The destination of a request.
sealed interface Destination {
  /// No service: the path is not public.
  record Nowhere() implements Destination {}

  /// To a service.
  ///
  /// @param replacement the path that the service receives instead of the requested one
  /// @param patience the service's time to answer, where it differs from the default
  record Service(String name, Optional<String> replacement, Optional<Duration> patience)
      implements Destination {}
}
