package io.slotwright.testing.fuzz;

import io.slotwright.testing.openapi.Operation;
import java.util.Optional;

/// What the ids, tokens and times of examples are to be replaced by, for a request to succeed.
@FunctionalInterface
public interface Things {

  /// Called for each request that is to succeed, so that what it needs can be made for it.
  ///
  /// @param name of a parameter or of a field of the body
  /// @return empty to leave it as the example has it
  Optional<String> value(Operation operation, String name);
}
