package io.slotwright.testing.fuzz;

import io.slotwright.testing.openapi.Operation;
import java.util.Optional;

/// Replaces ids, tokens and times in examples, so that a request succeeds.
@FunctionalInterface
public interface Things {

  /// Called for each request that must succeed, so that its resources can be created for it.
  ///
  /// @param name of a parameter or of a field of the body
  /// @return empty to keep the example's value
  Optional<String> value(Operation operation, String name);
}
