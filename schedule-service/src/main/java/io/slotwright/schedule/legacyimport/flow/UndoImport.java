package io.slotwright.schedule.legacyimport.flow;

import io.slotwright.schedule.decision.Decision;
import io.slotwright.schedule.decision.Refusal;
import io.slotwright.schedule.decision.Refusal.ImportInUse.PointInUse;
import io.slotwright.schedule.decision.flow.Decisions;
import io.slotwright.schedule.legacyimport.ImportUsage;
import io.slotwright.schedule.legacyimport.LegacyImport;
import io.slotwright.schedule.legacyimport.LegacyImport.Status;
import io.slotwright.schedule.slot.flow.HorizonAlarm;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;

/// Removes the service points that an import created.
///
/// First all of them are looked at: while one is in use that is not to be kept, nothing goes. Then
/// they go batch by batch; each batch looks again, and leaves what has come into use meanwhile.
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

  /// Which points in use may stay, instead of all being left as it is.
  ///
  /// @param booked those with bookings to come
  /// @param changed those that are not as they were imported any more
  public record Keep(boolean booked, boolean changed) {

    private boolean forbids(PointInUse point) {
      return (!point.bookingIds().isEmpty() && !booked) || (point.changed() && !changed);
    }
  }

  /// Once more of an import that was undone before removes what was kept then and is free now.
  ///
  /// @return what went and what stayed, or refused with [Refusal.NotFound],
  ///     [Refusal.ImportStillRunning] or [Refusal.ImportInUse]
  public Uni<Decision<ImportUsage>> undo(UUID id, UUID organisationId, Keep keep) {
    return Decisions.whenFound(
        imports.find(id, organisationId),
        "import",
        found ->
            found.statusAt(clock.instant()) == Status.RUNNING
                ? Decisions.refuse(new Refusal.ImportStillRunning())
                : undo(found, keep));
  }

  private Uni<Decision<ImportUsage>> undo(LegacyImport found, Keep keep) {
    return halt(found)
        .chain(() -> removal.look(found.id(), keep::forbids))
        .chain(
            used ->
                used.inUse() == 0
                    ? remove(found.id()).map(Decision::accept)
                    : Decisions.refuse(new Refusal.ImportInUse(used.inUse(), used.some())));
  }

  /// Whoever runs an import that is taken for dead, and is not, cannot go on with it.
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
