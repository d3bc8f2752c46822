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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresOverrides implements Overrides {

  private static final String LIST =
      """
      SELECT override.date, override.from_version, override.windows, override.reason
      FROM post LEFT JOIN date_override override
        ON override.post_id = post.id AND override.date BETWEEN $2 AND $3
        AND override.until_version IS NULL
      WHERE post.id = $1
      ORDER BY override.date
      LIMIT $4
      """;

  private static final String SET =
      """
      INSERT INTO date_override (post_id, from_version, date, windows, reason)
      SELECT $1, $2, date, windows::jsonb, reason
      FROM unnest($3::date[], $4::text[], $5::text[]) AS given (date, windows, reason)
      """;

  private static final String REMOVE =
      """
      UPDATE date_override SET until_version = $2
      WHERE post_id = $1 AND date = ANY ($3) AND until_version IS NULL
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
  public Uni<Void> set(
      SqlConnection connection, UUID postId, long version, Map<LocalDate, SpecialHours> hours) {
    List<Map.Entry<LocalDate, SpecialHours>> given = List.copyOf(hours.entrySet());
    LocalDate[] dates = given.stream().map(Map.Entry::getKey).toArray(LocalDate[]::new);
    String[] windows = texts(given, of -> StoredJson.windows(of.windows()).encode());
    String[] reasons = texts(given, SpecialHours::reason);
    return remove(connection, postId, version, hours.keySet())
        .chain(
            () ->
                connection
                    .preparedQuery(SET)
                    .execute(Tuple.of(postId, version, dates, windows, reasons)))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> remove(
      SqlConnection connection, UUID postId, long version, Collection<LocalDate> dates) {
    return connection
        .preparedQuery(REMOVE)
        .execute(Tuple.of(postId, version, dates.toArray(LocalDate[]::new)))
        .replaceWithVoid();
  }

  private static String[] texts(
      List<Map.Entry<LocalDate, SpecialHours>> given,
      Function<SpecialHours, @Nullable String> text) {
    return given.stream().map(Map.Entry::getValue).map(text).toArray(String[]::new);
  }

  private static Stream<DateOverride> overrides(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .filter(row -> row.getLocalDate("date") != null)
        .map(
            row ->
                new DateOverride(
                    row.getLocalDate("date"),
                    row.getLong("from_version"),
                    new SpecialHours(
                        StoredJson.windows(row.getJsonArray("windows")), row.getString("reason"))));
  }
}
