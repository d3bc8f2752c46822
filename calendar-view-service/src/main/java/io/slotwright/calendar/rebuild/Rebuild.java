package io.slotwright.calendar.rebuild;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One rebuild of the read model.
///
/// @param finishedAt null while it runs
/// @param reason why it failed; null unless it did
/// @param difference what it changed; null unless it is done
public record Rebuild(
    UUID id,
    State state,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable String reason,
    ReadingProgress progress,
    @Nullable Difference difference) {

  /// How far it has come.
  public enum State {
    RUNNING,
    DONE,
    /// The calendar is as it was before.
    FAILED
  }
}
