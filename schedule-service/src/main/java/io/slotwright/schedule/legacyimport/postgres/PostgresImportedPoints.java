package io.slotwright.schedule.legacyimport.postgres;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.slotwright.plumbing.postgres.Rows;
import io.slotwright.schedule.legacyimport.ImportedPoint;
import io.slotwright.schedule.legacyimport.flow.ImportedPoints;
import io.slotwright.schedule.legacyimport.flow.NewPoint;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

@ApplicationScoped
class PostgresImportedPoints implements ImportedPoints {

  // In the order of the external ids, so that two imports that wait for each other's ids cannot
  // deadlock.
  private static final String CLAIM =
      """
      INSERT INTO imported_point
        (organisation_id, external_id, import_id, service_point_id, post_count, content)
      SELECT organisation_id, external_id, $1, service_point_id, post_count, content::jsonb
      FROM unnest($2::uuid[], $3::text[], $4::uuid[], $5::int[], $6::text[])
        AS new (organisation_id, external_id, service_point_id, post_count, content)
      ORDER BY external_id
      ON CONFLICT (organisation_id, external_id) DO NOTHING
      RETURNING external_id
      """;

  private static final String CONTENTS =
      """
      SELECT external_id, content FROM imported_point
      WHERE organisation_id = $1 AND external_id = ANY ($2)
      """;

  // The import itself puts the template of each post, which makes version 1 of its hours.
  private static final String AS_THEY_ARE =
      """
      SELECT imported.service_point_id, imported.external_id, coalesce(its.ids, '{}') AS post_ids,
        point.version > 1 OR point.availability_version > 0 OR coalesce(its.changed, false)
          OR coalesce(cardinality(its.ids), 0) <> imported.post_count AS changed
      FROM imported_point imported
        JOIN service_point point ON point.id = imported.service_point_id
        LEFT JOIN LATERAL (
          SELECT array_agg(post.id) AS ids,
            bool_or(post.version > 1 OR post.availability_version > 1) AS changed
          FROM post WHERE post.service_point_id = imported.service_point_id) AS its ON true
      """;

  private static final String CREATED_BY =
      AS_THEY_ARE
          + """
            WHERE imported.import_id = $1 AND imported.service_point_id > $2
            ORDER BY imported.service_point_id
            LIMIT $3
            """;

  private static final String NAMED =
      AS_THEY_ARE
          + """
            WHERE imported.service_point_id = ANY ($1)
            ORDER BY imported.service_point_id
            """;

  @Override
  public Uni<Set<String>> claim(SqlConnection connection, UUID importId, List<NewPoint> points) {
    return connection
        .preparedQuery(CLAIM)
        .execute(
            Tuple.tuple()
                .addUUID(importId)
                .addArrayOfUUID(
                    column(points, new UUID[0], point -> point.point().organisationId()))
                .addArrayOfString(column(points, new String[0], point -> point.row().externalId()))
                .addArrayOfUUID(column(points, new UUID[0], point -> point.point().id()))
                .addArrayOfInteger(
                    column(points, new Integer[0], point -> point.row().point().posts().size()))
                .addArrayOfString(column(points, new String[0], PostgresImportedPoints::json)))
        .map(rows -> Rows.stream(rows).map(row -> row.getString("external_id")).collect(toSet()));
  }

  @Override
  public Uni<Map<String, Map<String, String>>> contents(
      SqlClient client, UUID organisationId, Collection<String> externalIds) {
    return client
        .preparedQuery(CONTENTS)
        .execute(Tuple.of(organisationId, externalIds.toArray(String[]::new)))
        .map(
            rows ->
                Rows.stream(rows)
                    .collect(
                        toMap(
                            row -> row.getString("external_id"),
                            row -> content(row.getJsonObject("content")))));
  }

  @Override
  public Uni<List<ImportedPoint>> createdBy(
      SqlClient client, UUID importId, UUID after, int limit) {
    return client
        .preparedQuery(CREATED_BY)
        .execute(Tuple.of(importId, after, limit))
        .map(rows -> Rows.all(rows, PostgresImportedPoints::point));
  }

  @Override
  public Uni<List<ImportedPoint>> named(SqlClient client, List<UUID> servicePointIds) {
    return client
        .preparedQuery(NAMED)
        .execute(Tuple.of(servicePointIds.toArray(UUID[]::new)))
        .map(rows -> Rows.all(rows, PostgresImportedPoints::point));
  }

  private static <T> T[] column(List<NewPoint> points, T[] empty, Function<NewPoint, T> column) {
    return points.stream().map(column).toList().toArray(empty);
  }

  private static String json(NewPoint point) {
    return new JsonObject(new LinkedHashMap<>(point.row().point().content())).encode();
  }

  private static Map<String, String> content(JsonObject stored) {
    return stored.stream().collect(toMap(Map.Entry::getKey, field -> (String) field.getValue()));
  }

  private static ImportedPoint point(Row row) {
    return new ImportedPoint(
        row.getUUID("service_point_id"),
        row.getString("external_id"),
        List.of(row.getArrayOfUUIDs("post_ids")),
        row.getBoolean("changed"));
  }
}
