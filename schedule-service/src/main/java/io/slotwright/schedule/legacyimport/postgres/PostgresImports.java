package io.slotwright.schedule.legacyimport.postgres;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.toMap;

import io.slotwright.common.problem.Violation;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.plumbing.postgres.LongStatements;
import io.slotwright.plumbing.postgres.Rows;
import io.slotwright.schedule.legacyimport.FileError;
import io.slotwright.schedule.legacyimport.LegacyImport;
import io.slotwright.schedule.legacyimport.LegacyImport.Status;
import io.slotwright.schedule.legacyimport.NumberedPoint;
import io.slotwright.schedule.legacyimport.Rejection;
import io.slotwright.schedule.legacyimport.Tally;
import io.slotwright.schedule.legacyimport.flow.Imports;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresImports implements Imports {

  private static final UUID AFTER_ALL = new UUID(-1, -1);

  private static final String SELECT =
      """
      SELECT id, organisation_id, dry_run, status, created, unchanged, posts, rejected, started_at,
        updated_at, stop_index, stop_code, stop_message, removed, kept
      FROM legacy_import
      """;

  private static final String REJECTIONS =
      """
      SELECT row_index, line, external_id, violations FROM legacy_import_rejection
      WHERE import_id = $1 AND row_index > $2
      ORDER BY row_index
      LIMIT $3
      """;

  private static final String BEGIN =
      """
      INSERT INTO legacy_import (id, organisation_id, dry_run, status, started_at, updated_at)
      VALUES ($1, $2, $3, $4, $5, $5)
      """;

  private static final String NOTE_ROWS =
      """
      INSERT INTO legacy_import_row (import_id, external_id, row_index)
      SELECT $1, external_id, row_index
      FROM unnest($2::text[], $3::int[]) AS row (external_id, row_index)
      ORDER BY row_index
      ON CONFLICT DO NOTHING
      """;

  private static final String FIRST_ROWS =
      """
      SELECT external_id, row_index FROM legacy_import_row
      WHERE import_id = $1 AND external_id = ANY ($2)
      """;

  private static final String PROGRESS =
      """
      UPDATE legacy_import SET created = created + $2, unchanged = unchanged + $3,
        posts = posts + $4, rejected = rejected + $5, updated_at = $6
      WHERE id = $1 AND status = 'RUNNING'
      """;

  private static final String REJECT =
      """
      INSERT INTO legacy_import_rejection (import_id, row_index, line, external_id, violations)
      SELECT $1, row_index, line, external_id, violations::jsonb
      FROM unnest($2::int[], $3::int[], $4::text[], $5::text[])
        AS row (row_index, line, external_id, violations)
      """;

  private static final String END =
      """
      UPDATE legacy_import
      SET status = $2, updated_at = $3, stop_index = $4, stop_code = $5, stop_message = $6
      WHERE id = $1 AND status = 'RUNNING'
      """;

  private static final String FORGET_ROWS = "DELETE FROM legacy_import_row WHERE import_id = $1";

  private static final String UNDONE =
      """
      UPDATE legacy_import
      SET status = 'UNDONE', removed = removed + $2, kept = $3, updated_at = $4
      WHERE id = $1
      """;

  private static final String FORGET_DRY_RUNS =
      "DELETE FROM legacy_import WHERE dry_run AND started_at < $1";

  private static final String FORGET_ROWS_OF_THE_DEAD =
      """
      DELETE FROM legacy_import_row USING legacy_import import
      WHERE import.id = legacy_import_row.import_id
        AND (import.status <> 'RUNNING' OR import.updated_at < $1)
      """;

  private final Pool pool;

  PostgresImports(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Optional<LegacyImport>> find(UUID id, UUID organisationId) {
    return pool.preparedQuery(SELECT + "WHERE id = $1 AND organisation_id = $2")
        .execute(Tuple.of(id, organisationId))
        .map(rows -> Rows.stream(rows).findFirst().map(PostgresImports::legacyImport));
  }

  @Override
  public Uni<List<LegacyImport>> list(UUID organisationId, @Nullable UUID before, int limit) {
    return pool.preparedQuery(
            SELECT + "WHERE organisation_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3")
        .execute(Tuple.of(organisationId, before == null ? AFTER_ALL : before, limit))
        .map(rows -> Rows.all(rows, PostgresImports::legacyImport));
  }

  @Override
  public Uni<List<Rejection>> rejections(UUID id, int after, int limit) {
    return pool.preparedQuery(REJECTIONS)
        .execute(Tuple.of(id, after, limit))
        .map(rows -> Rows.all(rows, PostgresImports::rejection));
  }

  @Override
  public Uni<Void> begin(LegacyImport begun) {
    return pool.preparedQuery(BEGIN)
        .execute(
            Tuple.of(
                begun.id(),
                begun.organisationId(),
                begun.dryRun(),
                begun.status().name(),
                begun.startedAt().atOffset(UTC)))
        .replaceWithVoid();
  }

  @Override
  public Uni<Map<String, Integer>> firstRows(
      SqlConnection connection, UUID id, List<NumberedPoint> points) {
    String[] externalIds = points.stream().map(NumberedPoint::externalId).toArray(String[]::new);
    Integer[] indexes = points.stream().map(NumberedPoint::index).toArray(Integer[]::new);
    return connection
        .preparedQuery(NOTE_ROWS)
        .execute(Tuple.of(id, externalIds, indexes))
        .chain(() -> connection.preparedQuery(FIRST_ROWS).execute(Tuple.of(id, externalIds)))
        .map(
            rows ->
                Rows.stream(rows)
                    .collect(
                        toMap(
                            row -> row.getString("external_id"),
                            row -> row.getInteger("row_index"))));
  }

  @Override
  public Uni<Void> progress(
      SqlConnection connection, UUID id, Tally more, List<Rejection> rejections, Instant now) {
    return connection
        .preparedQuery(PROGRESS)
        .execute(
            Tuple.of(id, more.created(), more.unchanged(), more.posts(), more.rejected())
                .addOffsetDateTime(now.atOffset(UTC)))
        .invoke(updated -> requireRunning(updated, id))
        .chain(() -> reject(connection, id, rejections));
  }

  private static void requireRunning(RowSet<Row> updated, UUID id) {
    if (updated.rowCount() == 0) {
      throw new IllegalStateException("import " + id + " was ended by somebody else");
    }
  }

  private static Uni<Void> reject(SqlConnection connection, UUID id, List<Rejection> rejections) {
    return rejections.isEmpty()
        ? Uni.createFrom().voidItem()
        : connection
            .preparedQuery(REJECT)
            .execute(
                Tuple.of(
                    id,
                    rejections.stream().map(Rejection::index).toArray(Integer[]::new),
                    rejections.stream().map(Rejection::line).toArray(Integer[]::new),
                    rejections.stream().map(Rejection::externalId).toArray(String[]::new),
                    rejections.stream().map(PostgresImports::json).toArray(String[]::new)))
            .replaceWithVoid();
  }

  @Override
  public Uni<Void> end(UUID id, Status status, @Nullable FileError error, Instant now) {
    return pool.preparedQuery(END)
        .execute(
            Tuple.of(
                id,
                status.name(),
                now.atOffset(UTC),
                error == null ? null : error.index(),
                error == null ? null : error.code(),
                error == null ? null : error.message()))
        .chain(() -> forget(FORGET_ROWS, Tuple.of(id)))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> undone(UUID id, int removed, int kept, Instant now) {
    return pool.preparedQuery(UNDONE)
        .execute(Tuple.of(id, removed, kept, now.atOffset(UTC)))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> tidy(Instant dryRunsBefore, Instant endedBefore) {
    return forget(FORGET_DRY_RUNS, Tuple.of(dryRunsBefore.atOffset(UTC)))
        .chain(() -> forget(FORGET_ROWS_OF_THE_DEAD, Tuple.of(endedBefore.atOffset(UTC))));
  }

  private Uni<Void> forget(String which, Tuple values) {
    return LongStatements.in(pool, connection -> connection.preparedQuery(which).execute(values))
        .replaceWithVoid();
  }

  private static LegacyImport legacyImport(Row row) {
    return new LegacyImport(
        row.getUUID("id"),
        row.getUUID("organisation_id"),
        row.getBoolean("dry_run"),
        Status.valueOf(row.getString("status")),
        new Tally(
            row.getInteger("created"),
            row.getInteger("unchanged"),
            row.getInteger("posts"),
            row.getInteger("rejected")),
        row.getOffsetDateTime("started_at").toInstant(),
        row.getOffsetDateTime("updated_at").toInstant(),
        error(row),
        row.getInteger("removed"),
        row.getInteger("kept"));
  }

  private static @Nullable FileError error(Row row) {
    return row.getString("stop_code") == null
        ? null
        : new FileError(
            row.getInteger("stop_index"),
            row.getString("stop_code"),
            row.getString("stop_message"));
  }

  private static String json(Rejection rejection) {
    return rejection.violations().stream()
        .map(
            violation ->
                JsonObject.of(
                    "pointer", violation.pointer(),
                    "code", violation.code().word(),
                    "message", violation.message()))
        .collect(JsonArray::new, JsonArray::add, JsonArray::addAll)
        .encode();
  }

  private static Rejection rejection(Row row) {
    return new Rejection(
        row.getInteger("row_index"),
        row.getInteger("line"),
        row.getString("external_id"),
        row.getJsonArray("violations").stream()
            .map(JsonObject.class::cast)
            .map(PostgresImports::violation)
            .toList());
  }

  private static Violation violation(JsonObject stored) {
    return new Violation(
        stored.getString("pointer"),
        ViolationCode.of(stored.getString("code")),
        stored.getString("message"));
  }
}
