package io.slotwright.plumbing.security.token;

/// One thing that an access token must show. Its code stands in logs and metrics, never what the
/// token says.
///
/// @param code such as `token-type`
record TokenRule(String code, Condition condition) {

  /// Whether the rule holds for a token that is judged now.
  @FunctionalInterface
  interface Condition {
    boolean holds(Judged judged);
  }

  boolean isBrokenBy(Judged judged) {
    return !condition.holds(judged);
  }
}
