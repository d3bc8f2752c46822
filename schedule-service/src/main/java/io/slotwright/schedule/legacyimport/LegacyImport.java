package io.slotwright.schedule.legacyimport;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One upload of a file, and its progress.
///
/// @param dryRun whether it only looks what would become of the rows
/// @param status as it was last written; see [#statusAt]
/// @param updatedAt when the last rows were dealt with
/// @param stop why it was not read to its end; null when it was, or still is
/// @param removed points that were taken away again when it was undone
/// @param kept points that were left when it was undone
public record LegacyImport(
    UUID id,
    UUID organisationId,
    boolean dryRun,
    Status status,
    Tally tally,
    Instant startedAt,
    Instant updatedAt,
    @Nullable FileError error,
    int removed,
    int kept) {

  /// Longer than a service waits for the next bytes of a file and needs for a batch of its rows.
  public static final Duration PATIENCE = Duration.ofMinutes(2);

  /// The state of an import.
  public enum Status {
    RUNNING,
    /// Read to the end of its file.
    DONE,
    /// Its file became unreadable; the rows before that are imported.
    STOPPED,
    /// Its service failed; sending the file again finishes it.
    INTERRUPTED,
    UNDONE
  }

  public static LegacyImport begun(UUID id, UUID organisationId, boolean dryRun, Instant now) {
    return new LegacyImport(
        id, organisationId, dryRun, Status.RUNNING, new Tally(0, 0, 0, 0), now, now, null, 0, 0);
  }

  /// A running import without progress for longer than it can take is interrupted: its replica is
  /// gone.
  public Status statusAt(Instant now) {
    return status == Status.RUNNING && updatedAt.plus(PATIENCE).isBefore(now)
        ? Status.INTERRUPTED
        : status;
  }
}
