package io.slotwright.plumbing.security.token;

/// One requirement of an access token. Logs and metrics contain its code, never the token's
/// content.
///
/// @param code such as `token-type`
record TokenRule(String code, Condition condition) {

  /// Whether a token meets the requirement.
  @FunctionalInterface
  interface Condition {
    boolean holds(Judged judged);
  }

  boolean isBrokenBy(Judged judged) {
    return !condition.holds(judged);
  }
}
