package io.slotwright.calendar.flag;

import java.util.Optional;

/// One change of a flag.
///
/// @param version of the flag after it; deleting it counts as one
/// @param before empty when the flag was created
/// @param after empty when the flag was deleted
public record FlagChange(
    String key,
    long version,
    Edit edit,
    Optional<FlagDetails> before,
    Optional<FlagDetails> after) {

  /// `created`, `changed` or `deleted`.
  public String what() {
    return before.isEmpty() ? "created" : after.isEmpty() ? "deleted" : "changed";
  }
}
