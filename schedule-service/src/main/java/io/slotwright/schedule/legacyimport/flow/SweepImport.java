package io.slotwright.schedule.legacyimport.flow;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toSet;

import io.slotwright.plumbing.transaction.Transactions;
import io.slotwright.schedule.decision.Refusal.ImportInUse.PointInUse;
import io.slotwright.schedule.legacyimport.ImportedPoint;
import io.slotwright.schedule.legacyimport.Sweep;
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

/// Goes over the points that an import created, some in each transaction.
@ApplicationScoped
class SweepImport {

  private static final int POINTS_AT_ONCE = 100;

  private final Transactions transactions;
  private final ImportedPoints imported;
  private final PointsInUse inUse;
  private final RemoveServicePoints removal;

  SweepImport(
      Transactions transactions,
      ImportedPoints imported,
      PointsInUse inUse,
      RemoveServicePoints removal) {
    this.transactions = transactions;
    this.imported = imported;
    this.inUse = inUse;
    this.removal = removal;
  }

  /// How far the way over the points has led.
  private static final class Place {
    private UUID after = new UUID(0, 0);
  }

  private record Page(boolean last, Sweep sweep) {}

  /// Finds the points in use for which `objection` holds.
  Uni<Sweep> look(UUID importId, Predicate<PointInUse> objection) {
    return over(
        importId,
        (connection, points) ->
            inUse
                .of(connection, points)
                .map(used -> Sweep.of(0, used.stream().filter(objection).toList())));
  }

  /// Removes the points that are not in use.
  Uni<Sweep> remove(UUID importId) {
    return over(importId, this::remove);
  }

  private Uni<Sweep> over(
      UUID importId, BiFunction<SqlConnection, List<ImportedPoint>, Uni<Sweep>> work) {
    return Multi.createBy()
        .repeating()
        .uni(
            Place::new,
            place -> transactions.runLong(connection -> page(connection, importId, place, work)))
        .whilst(not(Page::last))
        .map(Page::sweep)
        .collect()
        .with(Collectors.reducing(Sweep.NOTHING, Sweep::and));
  }

  private Uni<Page> page(
      SqlConnection connection,
      UUID importId,
      Place place,
      BiFunction<SqlConnection, List<ImportedPoint>, Uni<Sweep>> work) {
    return imported
        .createdBy(connection, importId, place.after, POINTS_AT_ONCE)
        .chain(
            points -> {
              if (points.isEmpty()) {
                return Uni.createFrom().item(new Page(true, Sweep.NOTHING));
              }
              place.after = points.getLast().servicePointId();
              return work.apply(connection, points)
                  .map(sweep -> new Page(points.size() < POINTS_AT_ONCE, sweep));
            });
  }

  // Looks again once nobody can change them any more.
  private Uni<Sweep> remove(SqlConnection connection, List<ImportedPoint> seen) {
    List<UUID> ids = seen.stream().map(ImportedPoint::servicePointId).toList();
    return removal
        .lock(connection, ids)
        .chain(() -> imported.named(connection, ids))
        .chain(points -> inUse.of(connection, points))
        .chain(used -> removeOthers(connection, ids, used));
  }

  private Uni<Sweep> removeOthers(SqlConnection connection, List<UUID> ids, List<PointInUse> used) {
    Set<UUID> kept = used.stream().map(PointInUse::servicePointId).collect(toSet());
    return removal
        .remove(connection, ids.stream().filter(not(kept::contains)).toList())
        .map(removed -> Sweep.of(removed, used));
  }
}
