package io.slotwright.local.supervision;

import java.nio.file.Path;

/// Where the supervisor keeps what its processes print, and notes about which processes there are.
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
