package io.slotwright.booking.erasure.postgres;

import static io.slotwright.plumbing.postgres.Utc.utc;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.slotwright.booking.erasure.Erasure;
import io.slotwright.booking.erasure.Report;
import io.slotwright.booking.erasure.flow.Erasures;
import io.slotwright.common.event.CustomerErased;
import io.slotwright.common.event.ErasureReported;
import io.slotwright.plumbing.outbox.Outbox;
import io.slotwright.plumbing.postgres.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Erasures in the tables `erasure` and `erasure_report`.
@ApplicationScoped
class PostgresErasures implements Erasures {

  private static final String ADD =
      """
      WITH added AS (
        INSERT INTO erasure (id, organisation_id, address, requested_at, requested_by)
        VALUES ($1, $2, $3, $4, $5)
        RETURNING id
      )
      %s
      """
          .formatted(Outbox.insert(6, "added"));

  private static final String REPORT =
      """
      INSERT INTO erasure_report (erasure_id, service, erased, remaining, kept, reported_at)
      SELECT id, $2, $3, $4, $5, $6 FROM erasure WHERE id = $1
      ON CONFLICT DO NOTHING
      """;

  /// A row for each report, and one for an erasure without any.
  private static final String SELECT =
      """
      SELECT id, address, requested_at, service, erased, remaining, kept, reported_at
      FROM (
        SELECT id, address, requested_at FROM erasure WHERE organisation_id = $1 AND %s
      ) AS erasure
      LEFT JOIN erasure_report report ON report.erasure_id = erasure.id
      ORDER BY id DESC, service
      """;

  private static final String FIND = SELECT.formatted("id = $2");

  private static final String LIST =
      SELECT.formatted("($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3");

  private final Pool pool;

  PostgresErasures(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Void> add(SqlConnection connection, CustomerErased erased, @Nullable String subject) {
    Tuple added =
        Tuple.of(
            erased.erasureId(),
            erased.organisationId(),
            erased.address(),
            utc(erased.occurredAt()),
            subject);
    return connection
        .preparedQuery(ADD)
        .execute(Outbox.add(added, List.of(erased)))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> report(SqlConnection connection, List<ErasureReported> reports) {
    return connection
        .preparedQuery(REPORT)
        .executeBatch(reports.stream().map(PostgresErasures::row).toList())
        .replaceWithVoid();
  }

  @Override
  public Uni<List<Erasure>> list(UUID organisation, @Nullable UUID before, int atMost) {
    return read(LIST, Tuple.of(organisation, before, atMost));
  }

  @Override
  public Uni<Optional<Erasure>> find(UUID organisation, UUID id) {
    return read(FIND, Tuple.of(organisation, id)).map(found -> found.stream().findFirst());
  }

  private Uni<List<Erasure>> read(String sql, Tuple parameters) {
    return pool.preparedQuery(sql)
        .execute(parameters)
        .map(
            rows ->
                Rows.stream(rows)
                    .collect(groupingBy(row -> row.getUUID("id"), LinkedHashMap::new, toList()))
                    .values()
                    .stream()
                    .map(PostgresErasures::erasure)
                    .toList());
  }

  private static Tuple row(ErasureReported report) {
    return Tuple.of(
        report.erasureId(),
        report.service(),
        json(report.erased()),
        json(report.left()),
        json(report.kept()),
        utc(report.occurredAt()));
  }

  private static Erasure erasure(List<Row> rows) {
    Row first = rows.getFirst();
    return new Erasure(
        first.getUUID("id"),
        first.getString("address"),
        first.getOffsetDateTime("requested_at").toInstant(),
        rows.stream()
            .filter(row -> row.getString("service") != null)
            .map(PostgresErasures::report)
            .toList());
  }

  private static Report report(Row row) {
    return new Report(
        row.getString("service"),
        counts(row.getJsonObject("erased")),
        counts(row.getJsonObject("remaining")),
        counts(row.getJsonObject("kept")),
        row.getOffsetDateTime("reported_at").toInstant());
  }

  private static JsonObject json(Map<String, Long> counts) {
    JsonObject json = new JsonObject();
    counts.forEach(json::put);
    return json;
  }

  private static Map<String, Long> counts(JsonObject json) {
    return json.fieldNames().stream().collect(Collectors.toMap(name -> name, json::getLong));
  }
}
