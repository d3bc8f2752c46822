package io.slotwright.schedule.legacyimport.flow;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.schedule.legacyimport.ImportUsage;
import io.slotwright.schedule.legacyimport.LegacyImport;
import io.slotwright.schedule.legacyimport.LegacyImport.Status;
import io.slotwright.schedule.legacyimport.PointInUse;
import io.slotwright.schedule.slot.flow.HorizonAlarm;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;

/// Removes the service points that an import created.
///
/// First it checks all of them: while a point is in use that must not be kept, none is removed.
/// Then it removes them batch by batch; each batch checks again, and keeps points that have come
/// into use since.
@ApplicationScoped
public class UndoImport {

  private final Imports imports;
  private final RemoveUnusedPoints removal;
  private final HorizonAlarm horizon;
  private final InstantSource clock;

  UndoImport(
      Imports imports, RemoveUnusedPoints removal, HorizonAlarm horizon, InstantSource clock) {
    this.imports = imports;
    this.removal = removal;
    this.horizon = horizon;
    this.clock = clock;
  }

  /// Points in use that may be kept; any other makes the undo fail without an effect.
  ///
  /// @param booked those with upcoming bookings
  /// @param changed those that have changed since the import
  public record Keep(boolean booked, boolean changed) {

    private boolean forbids(PointInUse point) {
      return (!point.bookingIds().isEmpty() && !booked) || (point.changed() && !changed);
    }
  }

  /// Repeating it for an import that was undone before removes points kept then that are no longer
  /// in use.
  ///
  /// @return the removed and kept points, or refused with [Refusal.NotFound],
  ///     `import-running`, `import-has-bookings` or `import-changed-since`
  public Uni<Decision<ImportUsage>> undo(UUID id, UUID organisationId, Keep keep) {
    return Decisions.whenFound(
        imports.find(id, organisationId),
        "import",
        found ->
            found.statusAt(clock.instant()) == Status.RUNNING
                ? Decisions.refuse(
                    Refusal.conflict(
                        "import-running",
                        "Import is running",
                        "Undo the import when it has ended."))
                : undo(found, keep));
  }

  private Uni<Decision<ImportUsage>> undo(LegacyImport found, Keep keep) {
    return halt(found)
        .chain(() -> removal.look(found.id(), keep::forbids))
        .chain(
            used ->
                used.inUse() == 0
                    ? remove(found.id()).map(Decision::accept)
                    : Decisions.refuse(used.inTheWay()));
  }

  /// A replica that still runs an import believed to be interrupted cannot continue it.
  private Uni<Void> halt(LegacyImport found) {
    return imports.end(found.id(), Status.INTERRUPTED, null, clock.instant());
  }

  // Rolling the horizon may have met points that were about to go, and taken them for the last.
  private Uni<ImportUsage> remove(UUID id) {
    return removal
        .remove(id)
        .call(swept -> imports.undone(id, swept.removed(), swept.inUse(), clock.instant()))
        .invoke(horizon::ring);
  }
}
