package io.slotwright.local.supervision;

import java.nio.file.Path;

/// The folders for the output of the supervisor's processes, and for notes about them.
///
/// @param logs one `.log` for each component
/// @param notes one `.pid` for each running process
public record RunFolder(Path logs, Path notes) {
  Path logOf(String component) {
    return logs.resolve(component + ".log");
  }

  Path noteOf(String component) {
    return notes.resolve(component + ".pid");
  }
}
