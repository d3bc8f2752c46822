package io.slotwright.schedule.version.postgres;

import static java.util.stream.Collectors.toMap;

import io.slotwright.plumbing.postgres.Rows;
import io.slotwright.schedule.version.Change;
import io.slotwright.schedule.version.HoursVersion;
import io.slotwright.schedule.version.flow.HoursVersions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class PostgresHoursVersions implements HoursVersions {

  private static final String CURRENT = "SELECT availability_version FROM post WHERE id = $1";

  private static final String NEXT =
      """
      WITH changed AS (
        UPDATE post SET availability_version = availability_version + 1
        WHERE id = ANY ($1)
        RETURNING id, availability_version)
      INSERT INTO availability_version (post_id, version, change, created_at)
      SELECT id, availability_version, $2, $3 FROM changed
      RETURNING post_id, version
      """;

  private static final String NEXT_OF_POINT =
      """
      UPDATE service_point SET availability_version = availability_version + 1
      WHERE id = $1
      RETURNING availability_version
      """;

  private static final String LIST =
      """
      SELECT version, change, created_at FROM availability_version
      WHERE post_id = $1 AND version < $2
      ORDER BY version DESC
      LIMIT $3
      """;

  private final Pool pool;
  private final InstantSource clock;

  PostgresHoursVersions(Pool pool, InstantSource clock) {
    this.pool = pool;
    this.clock = clock;
  }

  @Override
  public Uni<Long> current(SqlClient client, UUID postId) {
    return client
        .preparedQuery(CURRENT)
        .execute(Tuple.of(postId))
        .map(rows -> Rows.stream(rows).findFirst().map(row -> row.getLong(0)).orElse(0L));
  }

  @Override
  public Uni<Map<UUID, Long>> next(
      SqlConnection connection, Collection<UUID> postIds, Change change) {
    return connection
        .preparedQuery(NEXT)
        .execute(
            Tuple.of(
                postIds.toArray(UUID[]::new),
                change.word(),
                clock.instant().atOffset(ZoneOffset.UTC)))
        .map(
            rows ->
                Rows.stream(rows)
                    .collect(toMap(row -> row.getUUID("post_id"), row -> row.getLong("version"))));
  }

  @Override
  public Uni<Long> nextOfPoint(SqlConnection connection, UUID servicePointId) {
    return connection
        .preparedQuery(NEXT_OF_POINT)
        .execute(Tuple.of(servicePointId))
        .map(rows -> rows.iterator().next().getLong("availability_version"));
  }

  @Override
  public Uni<List<HoursVersion>> list(UUID postId, long before, int limit) {
    return pool.preparedQuery(LIST)
        .execute(Tuple.of(postId, before, limit))
        .map(rows -> Rows.all(rows, PostgresHoursVersions::version));
  }

  private static HoursVersion version(Row row) {
    return new HoursVersion(
        row.getLong("version"),
        Change.of(row.getString("change")),
        row.getOffsetDateTime("created_at").toInstant());
  }
}
