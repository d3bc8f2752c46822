package io.slotwright.schedule.hours.postgres;

import io.slotwright.common.time.DateSpan;
import io.slotwright.plumbing.postgres.Rows;
import io.slotwright.schedule.hours.DateOverride;
import io.slotwright.schedule.hours.flow.Overrides;
import io.slotwright.schedule.slot.SpecialHours;
import io.slotwright.schedule.slot.postgres.StoredJson;
import io.slotwright.schedule.version.HoursOwner;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresOverrides implements Overrides {

  /// The statements for one kind of owner; they differ in nothing but names.
  private record Statements(String list, String set, String remove) {

    static Statements of(String owner, String override, String ownerId) {
      return new Statements(
          """
          SELECT override.date, override.from_version, override.windows, override.reason
          FROM %1$s AS owner LEFT JOIN %2$s AS override
            ON override.%3$s = owner.id AND override.date BETWEEN $2 AND $3
            AND override.until_version IS NULL
          WHERE owner.id = $1
          ORDER BY override.date
          LIMIT $4
          """
              .formatted(owner, override, ownerId),
          """
          INSERT INTO %1$s (%2$s, from_version, date, windows, reason)
          SELECT $1, $2, date, windows::jsonb, reason
          FROM unnest($3::date[], $4::text[], $5::text[]) AS given (date, windows, reason)
          """
              .formatted(override, ownerId),
          """
          UPDATE %1$s SET until_version = $2
          WHERE %2$s = $1 AND date = ANY ($3) AND until_version IS NULL
          """
              .formatted(override, ownerId));
    }
  }

  private static final Statements OF_POST = Statements.of("post", "date_override", "post_id");
  private static final Statements OF_POINT =
      Statements.of("service_point", "point_override", "service_point_id");

  private final Pool pool;

  PostgresOverrides(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Optional<List<DateOverride>>> list(HoursOwner owner, DateSpan span, int limit) {
    return list(pool, owner, span, limit)
        .map(rows -> rows.size() == 0 ? Optional.empty() : Optional.of(overrides(rows).toList()));
  }

  @Override
  public Uni<List<DateOverride>> find(SqlConnection connection, HoursOwner owner, DateSpan span) {
    return list(connection, owner, span, Math.toIntExact(span.days()))
        .map(rows -> overrides(rows).toList());
  }

  @Override
  public Uni<Void> set(
      SqlConnection connection,
      HoursOwner owner,
      long version,
      Map<LocalDate, SpecialHours> hours) {
    List<Map.Entry<LocalDate, SpecialHours>> given = List.copyOf(hours.entrySet());
    LocalDate[] dates = given.stream().map(Map.Entry::getKey).toArray(LocalDate[]::new);
    String[] windows = texts(given, of -> StoredJson.windows(of.windows()).encode());
    String[] reasons = texts(given, SpecialHours::reason);
    return remove(connection, owner, version, hours.keySet())
        .chain(
            () ->
                connection
                    .preparedQuery(statements(owner).set())
                    .execute(Tuple.of(owner.id(), version, dates, windows, reasons)))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> remove(
      SqlConnection connection, HoursOwner owner, long version, Collection<LocalDate> dates) {
    return connection
        .preparedQuery(statements(owner).remove())
        .execute(Tuple.of(owner.id(), version, dates.toArray(LocalDate[]::new)))
        .replaceWithVoid();
  }

  private static Uni<RowSet<Row>> list(
      SqlClient client, HoursOwner owner, DateSpan span, int limit) {
    return client
        .preparedQuery(statements(owner).list())
        .execute(Tuple.of(owner.id(), span.first(), span.last(), limit));
  }

  private static Statements statements(HoursOwner owner) {
    return switch (owner.kind()) {
      case POST -> OF_POST;
      case SERVICE_POINT -> OF_POINT;
    };
  }

  private static String[] texts(
      List<Map.Entry<LocalDate, SpecialHours>> given,
      Function<SpecialHours, @Nullable String> text) {
    return given.stream().map(Map.Entry::getValue).map(text).toArray(String[]::new);
  }

  private static Stream<DateOverride> overrides(RowSet<Row> rows) {
    return Rows.stream(rows)
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
