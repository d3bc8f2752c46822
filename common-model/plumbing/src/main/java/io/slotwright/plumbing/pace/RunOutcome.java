package io.slotwright.plumbing.pace;

import java.util.Locale;

/// The outcome of a job's last completed run.
public enum RunOutcome {
  /// No run has completed yet.
  NEVER,
  RUNNING,
  SUCCEEDED,
  FAILED;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
