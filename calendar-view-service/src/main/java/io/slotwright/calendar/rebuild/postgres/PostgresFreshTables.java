package io.slotwright.calendar.rebuild.postgres;

import io.slotwright.calendar.config.CalendarLock;
import io.slotwright.calendar.rebuild.Difference;
import io.slotwright.calendar.rebuild.flow.FreshTables;
import io.slotwright.calendar.week.OldestWeek;
import io.slotwright.common.event.Topics;
import io.slotwright.plumbing.postgres.Plans;
import io.slotwright.plumbing.postgres.Rows;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The fresh tables have the names of the live ones in a schema of their own, which comes first in
/// the search path of a rebuild's transactions. So the same statements fill them that fill the live
/// tables.
@ApplicationScoped
class PostgresFreshTables implements FreshTables {

  private static final UUID BEFORE_ALL = new UUID(0, 0);
  private static final UUID LAST = new UUID(-1, -1);
  private static final int POSTS_AT_ONCE = 200;

  private static final List<String> TABLES =
      Stream.concat(Stream.of("calendar", "inbox"), ModelTable.ALL.stream().map(ModelTable::name))
          .toList();

  /// Without a notice for each table.
  private static final String DROP =
      "SET LOCAL client_min_messages = warning; DROP SCHEMA IF EXISTS rebuild CASCADE";

  static final String CREATE =
      TABLES.stream()
          .map(
              name ->
                  "CREATE UNLOGGED TABLE rebuild.%1$s (LIKE public.%1$s INCLUDING ALL)"
                      .formatted(name))
          .collect(Collectors.joining("; ", DROP + "; CREATE SCHEMA rebuild; ", ""));

  private static final String ANALYZE =
      TABLES.stream().map(name -> "ANALYZE rebuild." + name).collect(Collectors.joining("; "));

  /// Events are applied by transactions that write to the inbox first.
  private static final String HOLD_EVENTS =
      """
      SET LOCAL plan_cache_mode = force_custom_plan;
      LOCK TABLE public.inbox IN SHARE ROW EXCLUSIVE MODE
      """;

  /// `changed_in` is of the transaction that writes a row.
  private static final String COLUMNS =
      """
      SELECT attname::text AS name FROM pg_attribute
      WHERE attrelid = ($1::text || '.' || $2::text)::regclass AND attnum > 0
        AND NOT attisdropped AND attname <> 'changed_in'
      ORDER BY attname
      """;

  static final String BOUNDS =
      """
      SELECT post_id FROM (
        SELECT post_id, row_number() OVER (ORDER BY post_id) AS place FROM (
          SELECT post_id FROM public.calendar UNION SELECT post_id FROM rebuild.calendar) AS posts
      ) AS numbered WHERE place % $1 = 0 ORDER BY post_id
      """;

  private static final String ADD_CALENDARS =
      """
      INSERT INTO public.calendar (post_id, version)
      SELECT post_id, version FROM rebuild.calendar ON CONFLICT DO NOTHING
      """;

  private static final String RAISE_ALL =
      """
      UPDATE public.calendar live SET version = 1 + greatest(version, coalesce(
        (SELECT fresh.version FROM rebuild.calendar fresh WHERE fresh.post_id = live.post_id), 0))
      """;

  private static final String NEXT_EPOCH =
      """
      UPDATE public.calendar_epoch SET epoch = left(replace(gen_random_uuid()::text, '-', ''), 8)
      """;

  /// Never back to an older version. Days before the oldest week are forgotten already.
  static final String PUT_INBOX =
      """
      INSERT INTO public.inbox AS known (topic, aggregate_id, version)
      SELECT heard.topic, heard.aggregate_id, heard.version FROM rebuild.inbox heard
      LEFT JOIN public.inbox live USING (topic, aggregate_id)
      WHERE (live.version IS NULL OR live.version < heard.version)
        AND NOT (heard.topic = $1 AND split_part(heard.aggregate_id, '/', 2) < $2)
      ON CONFLICT (topic, aggregate_id) DO UPDATE SET version = excluded.version, applied_at = now()
      """;

  private record Slice(UUID after, UUID last) {

    Tuple bounds() {
      return Tuple.of(after, last);
    }
  }

  @Override
  public Uni<Void> create(SqlConnection connection) {
    return connection.query(CREATE).execute().replaceWithVoid();
  }

  @Override
  public Uni<Void> use(SqlConnection connection) {
    return connection.query("SET LOCAL search_path = rebuild, public").execute().replaceWithVoid();
  }

  @Override
  public Uni<Void> analyze(SqlConnection connection) {
    return connection.query(ANALYZE).execute().replaceWithVoid();
  }

  @Override
  public Uni<Void> holdEvents(SqlConnection connection) {
    return CalendarLock.TIDY_CALENDARS
        .take(connection)
        .chain(() -> connection.query(HOLD_EVENTS).execute())
        .replaceWithVoid();
  }

  @Override
  public Uni<Difference> replaceLive(SqlConnection connection, OldestWeek oldest) {
    return slices(connection)
        .chain(slices -> replaceAll(connection, slices))
        .call(() -> connection.query(ADD_CALENDARS).execute())
        .call(() -> connection.query(RAISE_ALL).execute())
        .call(
            () ->
                connection
                    .preparedQuery(Plans.ANEW + PUT_INBOX)
                    .execute(Tuple.of(Topics.POST_DAY, oldest.monday().toString())))
        .call(() -> connection.query(NEXT_EPOCH).execute());
  }

  @Override
  public Uni<Void> drop(SqlConnection connection) {
    return connection.query(DROP).execute().replaceWithVoid();
  }

  /// Small enough for the time that a statement may take.
  private static Uni<List<Slice>> slices(SqlConnection connection) {
    return connection
        .preparedQuery(Plans.ANEW + BOUNDS)
        .execute(Tuple.of(POSTS_AT_ONCE))
        .map(rows -> Rows.all(rows, row -> row.getUUID("post_id")))
        .map(
            bounds -> {
              List<Slice> slices = new ArrayList<>();
              UUID after = BEFORE_ALL;
              for (UUID bound : bounds) {
                slices.add(new Slice(after, bound));
                after = bound;
              }
              slices.add(new Slice(after, LAST));
              return slices;
            });
  }

  private static Uni<Difference> replaceAll(SqlConnection connection, List<Slice> slices) {
    return Multi.createFrom()
        .iterable(ModelTable.ALL)
        .onItem()
        .transformToUniAndConcatenate(
            table ->
                columns(connection, table.name())
                    .chain(columns -> replace(connection, table, columns, slices)))
        .collect()
        .with(Collectors.reducing(new Difference(0, 0, 0), PostgresFreshTables::sum));
  }

  private static Uni<Difference> replace(
      SqlConnection connection, ModelTable table, List<String> columns, List<Slice> slices) {
    return Multi.createFrom()
        .iterable(slices)
        .onItem()
        .transformToUniAndConcatenate(slice -> replace(connection, table, columns, slice))
        .collect()
        .with(Collectors.reducing(new Difference(0, 0, 0), PostgresFreshTables::sum));
  }

  private static Uni<Difference> replace(
      SqlConnection connection, ModelTable table, List<String> columns, Slice slice) {
    return count(connection, table.remove(), slice)
        .chain(
            removed ->
                count(connection, table.put(columns), slice)
                    .chain(
                        corrected ->
                            carriedOver(connection, table, slice)
                                .map(carried -> new Difference(corrected, removed, carried))));
  }

  private static Uni<Integer> count(SqlConnection connection, String sql, Slice slice) {
    return connection
        .preparedQuery(Plans.ANEW + sql)
        .execute(slice.bounds())
        .map(rows -> rows.rowCount());
  }

  private static Uni<Long> carriedOver(SqlConnection connection, ModelTable table, Slice slice) {
    return connection
        .preparedQuery(Plans.ANEW + table.countCarriedOver())
        .execute(slice.bounds())
        .map(rows -> rows.iterator().next().getLong(0));
  }

  private static Difference sum(Difference one, Difference other) {
    return new Difference(
        one.corrected() + other.corrected(),
        one.removed() + other.removed(),
        one.carriedOver() + other.carriedOver());
  }

  private static Uni<List<String>> columns(SqlConnection connection, String table) {
    return columns(connection, "public", table)
        .chain(
            live ->
                columns(connection, "rebuild", table)
                    .chain(
                        fresh ->
                            fresh.equals(live)
                                ? Uni.createFrom().item(live)
                                : Uni.createFrom().failure(new TablesChanged())));
  }

  private static Uni<List<String>> columns(SqlConnection connection, String schema, String table) {
    return connection
        .preparedQuery(COLUMNS)
        .execute(Tuple.of(schema, table))
        .map(rows -> Rows.all(rows, row -> row.getString("name")));
  }
}
