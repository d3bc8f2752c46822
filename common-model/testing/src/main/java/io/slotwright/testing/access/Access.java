package io.slotwright.testing.access;

import java.util.Set;

/// Who gets into an operation.
public sealed interface Access {

  /// Everybody.
  record Open() implements Access {}

  /// Callers who show the token of what they ask for in a header.
  ///
  /// @param operatorsToo whether its operators get in without
  record ByToken(Set<String> headers, boolean operatorsToo) implements Access {}

  /// Callers who are signed in with one of `roles`.
  record ByRole(Set<String> roles) implements Access {}

  /// It has no annotation that says so.
  record Undecided() implements Access {}
}
