package io.slotwright.schedule.legacyimport.flow;

import static java.util.function.Predicate.not;

import io.slotwright.common.decision.Decision;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.time.IdSource;
import io.slotwright.schedule.legacyimport.FileError;
import io.slotwright.schedule.legacyimport.LegacyImport;
import io.slotwright.schedule.legacyimport.LegacyImport.Status;
import io.slotwright.schedule.legacyimport.Rows;
import io.slotwright.schedule.slot.flow.HorizonAlarm;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/// Imports a file of legacy points, in batches of rows, each in a transaction of its own: sending
/// the file again finishes an import that was killed.
@ApplicationScoped
public class ImportServicePoints {

  private final Imports imports;
  private final StoreRows store;
  private final HorizonAlarm horizon;
  private final IdSource ids;
  private final InstantSource clock;

  ImportServicePoints(
      Imports imports, StoreRows store, HorizonAlarm horizon, IdSource ids, InstantSource clock) {
    this.imports = imports;
    this.store = store;
    this.horizon = horizon;
    this.ids = ids;
    this.clock = clock;
  }

  /// Imports every valid row. An invalid row is rejected and the others continue; where the file
  /// becomes unreadable the import stops, and the rows before that stay imported.
  ///
  /// @param dryRun only computes the results of the rows
  public Uni<Decision<LegacyImport>> run(UUID organisationId, boolean dryRun, LegacyFile file) {
    return file.next()
        .chain(rows -> decide(organisationId, dryRun, file, rows))
        .eventually(file::close);
  }

  private Uni<Decision<LegacyImport>> decide(
      UUID organisationId, boolean dryRun, LegacyFile file, Rows first) {
    FileError error = first.error();
    return error != null && first.rows().isEmpty()
        ? Decisions.refuse(error.refusal())
        : begin(organisationId, dryRun, file, first).map(Decision::accept);
  }

  private Uni<LegacyImport> begin(UUID organisationId, boolean dryRun, LegacyFile file, Rows rows) {
    LegacyImport begun = LegacyImport.begun(ids.next(), organisationId, dryRun, clock.instant());
    return imports
        .begin(begun)
        .chain(() -> storeAll(begun, file, rows))
        .call(last -> end(begun, last))
        .onFailure()
        .call(() -> interrupt(begun))
        .chain(() -> imports.find(begun.id(), organisationId).map(Optional::orElseThrow))
        .invoke(this::callForDays);
  }

  private Uni<Rows> storeAll(LegacyImport begun, LegacyFile file, Rows first) {
    return store
        .store(begun, first)
        .chain(() -> first.last() ? Uni.createFrom().item(first) : storeRest(begun, file));
  }

  private Uni<Rows> storeRest(LegacyImport begun, LegacyFile file) {
    return Multi.createBy()
        .repeating()
        .uni(() -> file.next().call(rows -> store.store(begun, rows)))
        .whilst(not(Rows::last))
        .collect()
        .last();
  }

  private Uni<Void> end(LegacyImport begun, Rows last) {
    Status status = last.error() == null ? Status.DONE : Status.STOPPED;
    return imports.end(begun.id(), status, last.error(), clock.instant());
  }

  /// Without this the import would be found interrupted too, only later.
  private Uni<Void> interrupt(LegacyImport begun) {
    return imports
        .end(begun.id(), Status.INTERRUPTED, null, clock.instant())
        .onFailure()
        .recoverWithNull();
  }

  private void callForDays(LegacyImport ended) {
    if (ended.tally().created() > 0 && !ended.dryRun()) {
      horizon.ring();
    }
  }
}
