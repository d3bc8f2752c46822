package io.slotwright.schedule.override.postgres;

import io.slotwright.schedule.override.DateOverride;
import io.slotwright.schedule.override.DateOverride.SpecialHours;
import io.slotwright.schedule.override.flow.Overrides;
import io.slotwright.schedule.slot.DateSpan;
import io.slotwright.schedule.slot.postgres.StoredJson;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

@ApplicationScoped
class PostgresOverrides implements Overrides {

  private static final String LIST =
      """
      SELECT override.date, override.version, override.windows, override.reason
      FROM post LEFT JOIN date_override override
        ON override.post_id = post.id AND override.date BETWEEN $2 AND $3
      WHERE post.id = $1
      ORDER BY override.date
      LIMIT $4
      """;

  private static final String SET =
      """
      INSERT INTO date_override (post_id, date, version, windows, reason)
      VALUES ($1, $2, nextval('date_override_version'), $3, $4)
      ON CONFLICT (post_id, date) DO UPDATE SET
        version = excluded.version, windows = excluded.windows, reason = excluded.reason
      RETURNING date, version, windows, reason
      """;

  private final Pool pool;

  PostgresOverrides(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Optional<List<DateOverride>>> list(UUID postId, DateSpan span, int limit) {
    return pool.preparedQuery(LIST)
        .execute(Tuple.of(postId, span.first(), span.last(), limit))
        .map(rows -> rows.size() == 0 ? Optional.empty() : Optional.of(overrides(rows).toList()));
  }

  @Override
  public Uni<Optional<DateOverride>> find(SqlConnection connection, UUID postId, LocalDate date) {
    return connection
        .preparedQuery(LIST)
        .execute(Tuple.of(postId, date, date, 1))
        .map(rows -> overrides(rows).findFirst());
  }

  @Override
  public Uni<DateOverride> set(
      SqlConnection connection, UUID postId, LocalDate date, SpecialHours hours) {
    return connection
        .preparedQuery(SET)
        .execute(Tuple.of(postId, date, StoredJson.windows(hours.windows()), hours.reason()))
        .map(rows -> overrides(rows).findFirst().orElseThrow());
  }

  @Override
  public Uni<Void> remove(SqlConnection connection, UUID postId, LocalDate date) {
    return connection
        .preparedQuery("DELETE FROM date_override WHERE post_id = $1 AND date = $2")
        .execute(Tuple.of(postId, date))
        .replaceWithVoid();
  }

  private static Stream<DateOverride> overrides(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .filter(row -> row.getLocalDate("date") != null)
        .map(
            row ->
                new DateOverride(
                    row.getLocalDate("date"),
                    row.getLong("version"),
                    new SpecialHours(
                        StoredJson.windows(row.getJsonArray("windows")), row.getString("reason"))));
  }
}
