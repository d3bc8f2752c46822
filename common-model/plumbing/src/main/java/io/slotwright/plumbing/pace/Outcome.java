package io.slotwright.plumbing.pace;

import java.util.Locale;

/// How the last run of a job ended, if it has.
public enum Outcome {
  /// There has been none yet.
  NEVER,
  RUNNING,
  SUCCEEDED,
  FAILED;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
