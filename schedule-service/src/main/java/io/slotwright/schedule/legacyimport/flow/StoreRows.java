package io.slotwright.schedule.legacyimport.flow;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toSet;

import io.slotwright.plumbing.time.IdSource;
import io.slotwright.plumbing.transaction.Transactions;
import io.slotwright.schedule.legacyimport.LegacyImport;
import io.slotwright.schedule.legacyimport.NumberedPoint;
import io.slotwright.schedule.legacyimport.Rejection;
import io.slotwright.schedule.legacyimport.Row;
import io.slotwright.schedule.legacyimport.Rows;
import io.slotwright.schedule.legacyimport.Tally;
import io.slotwright.schedule.legacyimport.Verdicts;
import io.slotwright.schedule.servicepoint.ServicePoint;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Processes some rows of a file in one transaction, which also stores their results.
@ApplicationScoped
class StoreRows {

  private final Transactions transactions;
  private final Imports imports;
  private final ImportedPoints imported;
  private final CreatePoints create;
  private final IdSource ids;
  private final InstantSource clock;

  StoreRows(
      Transactions transactions,
      Imports imports,
      ImportedPoints imported,
      CreatePoints create,
      IdSource ids,
      InstantSource clock) {
    this.transactions = transactions;
    this.imports = imports;
    this.imported = imported;
    this.create = create;
    this.ids = ids;
    this.clock = clock;
  }

  /// Creates the points of new rows, or in a dry run only finds out which rows are new.
  Uni<Void> store(LegacyImport of, Rows rows) {
    List<NewPoint> points =
        rows.rows().stream()
            .map(Row::sound)
            .flatMap(Optional::stream)
            .map(row -> newPoint(of, row))
            .toList();
    return transactions.runLong(
        connection ->
            imports
                .firstRows(connection, of.id(), points.stream().map(NewPoint::row).toList())
                .chain(first -> judge(connection, of, points, first))
                .call(verdicts -> create(connection, of, points, verdicts))
                .chain(verdicts -> report(connection, of, rows, points, verdicts)));
  }

  private NewPoint newPoint(LegacyImport of, NumberedPoint row) {
    return new NewPoint(
        row, ServicePoint.opened(ids.next(), of.organisationId(), row.point().point()));
  }

  private Uni<Verdicts> judge(
      SqlConnection connection,
      LegacyImport of,
      List<NewPoint> points,
      Map<String, Integer> firstRows) {
    List<NewPoint> first = points.stream().filter(point -> isFirst(point, firstRows)).toList();
    return of.dryRun()
        ? compare(connection, of, first, firstRows)
        : claim(connection, of, first, firstRows);
  }

  private Uni<Verdicts> compare(
      SqlConnection connection,
      LegacyImport of,
      List<NewPoint> points,
      Map<String, Integer> firstRows) {
    Set<String> all = externalIds(points.stream());
    return imported
        .contents(connection, of.organisationId(), all)
        .map(known -> new Verdicts(firstRows, without(all, known.keySet()), known));
  }

  // In a second statement: the one that waits for another import does not see what that committed.
  private Uni<Verdicts> claim(
      SqlConnection connection,
      LegacyImport of,
      List<NewPoint> points,
      Map<String, Integer> firstRows) {
    Set<String> all = externalIds(points.stream());
    return imported
        .claim(connection, of.id(), points)
        .chain(
            fresh ->
                imported
                    .contents(connection, of.organisationId(), without(all, fresh))
                    .map(known -> new Verdicts(firstRows, fresh, known)));
  }

  private Uni<Void> create(
      SqlConnection connection, LegacyImport of, List<NewPoint> points, Verdicts verdicts) {
    return of.dryRun()
        ? Uni.createFrom().voidItem()
        : create.create(
            connection, points.stream().filter(point -> verdicts.creates(point.row())).toList());
  }

  private Uni<Void> report(
      SqlConnection connection,
      LegacyImport of,
      Rows rows,
      List<NewPoint> points,
      Verdicts verdicts) {
    List<Rejection> rejections =
        Stream.concat(
                rows.rows().stream().map(Row::rejection),
                points.stream().map(NewPoint::row).map(verdicts::rejection))
            .flatMap(Optional::stream)
            .toList();
    return imports.progress(
        connection,
        of.id(),
        tally(rows, points, verdicts, rejections.size()),
        rejections,
        clock.instant());
  }

  private static Tally tally(Rows rows, List<NewPoint> points, Verdicts verdicts, int rejected) {
    List<NewPoint> created =
        points.stream().filter(point -> verdicts.creates(point.row())).toList();
    return new Tally(
        created.size(),
        rows.rows().size() - created.size() - rejected,
        created.stream().mapToInt(point -> point.legacy().posts().size()).sum(),
        rejected);
  }

  private static boolean isFirst(NewPoint point, Map<String, Integer> firstRows) {
    int index = point.row().index();
    return firstRows.getOrDefault(point.externalId(), index) == index;
  }

  private static Set<String> externalIds(Stream<NewPoint> points) {
    return points.map(NewPoint::externalId).collect(toSet());
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    return all.stream().filter(not(some::contains)).collect(toSet());
  }
}
