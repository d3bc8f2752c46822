package io.slotwright.testing.access;

import java.util.Set;

/// Which callers may use an operation.
public sealed interface Access {

  /// Everyone.
  record Open() implements Access {}

  /// Callers who send the resource's token in a header.
  ///
  /// @param operatorsToo whether operators of the resource need no token
  record ByToken(Set<String> headers, boolean operatorsToo) implements Access {}

  /// Signed-in callers with one of `roles`.
  record ByRole(Set<String> roles) implements Access {}

  /// No annotation decides it.
  record Undecided() implements Access {}
}
