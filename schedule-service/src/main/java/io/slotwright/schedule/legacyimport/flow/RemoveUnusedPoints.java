package io.slotwright.schedule.legacyimport.flow;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toSet;

import io.slotwright.plumbing.transaction.Transactions;
import io.slotwright.schedule.legacyimport.ImportUsage;
import io.slotwright.schedule.legacyimport.ImportedPoint;
import io.slotwright.schedule.legacyimport.PointInUse;
import io.slotwright.schedule.servicepoint.flow.RemoveServicePoints;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Goes through the points that an import created, some in each transaction.
@ApplicationScoped
class RemoveUnusedPoints {

  private static final int POINTS_AT_ONCE = 100;

  private final Transactions transactions;
  private final ImportedPoints imported;
  private final PointsInUse inUse;
  private final RemoveServicePoints removal;

  RemoveUnusedPoints(
      Transactions transactions,
      ImportedPoints imported,
      PointsInUse inUse,
      RemoveServicePoints removal) {
    this.transactions = transactions;
    this.imported = imported;
    this.inUse = inUse;
    this.removal = removal;
  }

  /// The progress through the points.
  private static final class Progress {
    private UUID after = new UUID(0, 0);
  }

  private record Page(boolean last, ImportUsage usage) {}

  /// Finds the points in use for which `objection` holds.
  Uni<ImportUsage> look(UUID importId, Predicate<PointInUse> objection) {
    return over(
        importId,
        (connection, points) ->
            inUse
                .of(connection, points)
                .map(used -> ImportUsage.of(0, used.stream().filter(objection).toList())));
  }

  /// Removes the points that are not in use.
  Uni<ImportUsage> remove(UUID importId) {
    return over(importId, this::remove);
  }

  private Uni<ImportUsage> over(
      UUID importId, BiFunction<SqlConnection, List<ImportedPoint>, Uni<ImportUsage>> work) {
    return Multi.createBy()
        .repeating()
        .uni(
            Progress::new,
            progress ->
                transactions.runLong(connection -> page(connection, importId, progress, work)))
        .whilst(not(Page::last))
        .map(Page::usage)
        .collect()
        .with(Collectors.reducing(ImportUsage.NOTHING, ImportUsage::and));
  }

  private Uni<Page> page(
      SqlConnection connection,
      UUID importId,
      Progress progress,
      BiFunction<SqlConnection, List<ImportedPoint>, Uni<ImportUsage>> work) {
    return imported
        .createdBy(connection, importId, progress.after, POINTS_AT_ONCE)
        .chain(
            points -> {
              if (points.isEmpty()) {
                return Uni.createFrom().item(new Page(true, ImportUsage.NOTHING));
              }
              progress.after = points.getLast().servicePointId();
              return work.apply(connection, points)
                  .map(usage -> new Page(points.size() < POINTS_AT_ONCE, usage));
            });
  }

  // Checks again now that the rows are locked.
  private Uni<ImportUsage> remove(SqlConnection connection, List<ImportedPoint> seen) {
    List<UUID> ids = seen.stream().map(ImportedPoint::servicePointId).toList();
    return removal
        .lock(connection, ids)
        .chain(() -> imported.named(connection, ids))
        .chain(points -> inUse.of(connection, points))
        .chain(used -> removeOthers(connection, ids, used));
  }

  private Uni<ImportUsage> removeOthers(
      SqlConnection connection, List<UUID> ids, List<PointInUse> used) {
    Set<UUID> kept = used.stream().map(PointInUse::servicePointId).collect(toSet());
    return removal
        .remove(connection, ids.stream().filter(not(kept::contains)).toList())
        .map(removed -> ImportUsage.of(removed, used));
  }
}
