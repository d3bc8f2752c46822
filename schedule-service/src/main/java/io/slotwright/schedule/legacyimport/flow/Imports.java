package io.slotwright.schedule.legacyimport.flow;

import io.slotwright.schedule.legacyimport.FileError;
import io.slotwright.schedule.legacyimport.LegacyImport;
import io.slotwright.schedule.legacyimport.LegacyImport.Status;
import io.slotwright.schedule.legacyimport.NumberedPoint;
import io.slotwright.schedule.legacyimport.Rejection;
import io.slotwright.schedule.legacyimport.Tally;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All imports, and the results of their rows.
public interface Imports {

  /// Empty when the organisation has no such import.
  Uni<Optional<LegacyImport>> find(UUID id, UUID organisationId);

  /// At most `limit` imports of an organisation, the newest first, from the first that is older
  /// than `before`; null for the very newest.
  Uni<List<LegacyImport>> list(UUID organisationId, @Nullable UUID before, int limit);

  /// At most `limit` rejected rows in the order of the file, from the first after row `after`.
  Uni<List<Rejection>> rejections(UUID id, int after, int limit);

  Uni<Void> begin(LegacyImport begun);

  /// The first row of the import's file that has an external id, for those of `points`.
  Uni<Map<String, Integer>> firstRows(
      SqlConnection connection, UUID id, List<NumberedPoint> points);

  /// Adds the results of more rows. Fails when the import is no longer running.
  Uni<Void> progress(
      SqlConnection connection, UUID id, Tally more, List<Rejection> rejections, Instant now);

  /// Ends a running import.
  Uni<Void> end(UUID id, Status status, @Nullable FileError error, Instant now);

  /// Marks an import as undone.
  ///
  /// @param removed how many points went; added to those that went before
  /// @param kept how many of its points are left
  Uni<Void> undone(UUID id, int removed, int kept, Instant now);

  /// Deletes dry runs that began before `dryRunsBefore`, and the notes by which ended imports found
  /// duplicates.
  Uni<Void> tidy(Instant dryRunsBefore, Instant endedBefore);
}
