package io.slotwright.schedule.legacyimport.rest;

import io.slotwright.schedule.legacyimport.LegacyImport;
import io.slotwright.schedule.legacyimport.flow.Imports;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/// Builds the reports of imports for clients.
@ApplicationScoped
class ImportReports {

  private static final int REJECTED_AT_FIRST = 100;

  private final Imports imports;
  private final InstantSource clock;

  ImportReports(Imports imports, InstantSource clock) {
    this.imports = imports;
    this.clock = clock;
  }

  ImportResponse brief(LegacyImport found) {
    return ImportResponse.of(found, clock.instant(), null);
  }

  /// With the first rejected rows.
  Uni<ImportResponse> full(LegacyImport found) {
    return imports
        .rejections(found.id(), -1, REJECTED_AT_FIRST)
        .map(rejected -> ImportResponse.of(found, clock.instant(), rejected));
  }
}
