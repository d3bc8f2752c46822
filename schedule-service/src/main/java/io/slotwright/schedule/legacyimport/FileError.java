package io.slotwright.schedule.legacyimport;

import io.slotwright.common.decision.Refusal;

/// The place and reason at which a file became unreadable.
///
/// @param index of the row that could not be read; all before it were
/// @param code the kind of error, such as `malformed-json`
public record FileError(int index, String code, String message) {

  /// The refusal of the whole file, when this is its first row.
  public Refusal refusal() {
    return Refusal.unreadable(code, "File not readable", message);
  }
}
