package io.slotwright.plumbing.feed;

import io.slotwright.plumbing.feed.StampedTable.Query;
import io.slotwright.plumbing.postgres.Plans;
import io.slotwright.plumbing.transaction.InTurn;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.PreparedStatement;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowStream;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Finds committed changes by the transaction that each row names: every row that the snapshot of
/// the last read did not see is new, however transactions overlapped.
///
/// Rows stream through a cursor, so that neither a whole database nor a backlog from an outage has
/// to fit into memory.
public final class StampedRows<C> {

  /// One snapshot for all tables; and a plan for the mark at hand, because one for any mark expects
  /// a third of a table to be new and reads all of it.
  public static final String AS_ONE =
      """
      SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;
      SET LOCAL plan_cache_mode = force_custom_plan; """
          + Plans.LONG_STATEMENT;

  private static final String MARK =
      """
      SELECT pg_postmaster_start_time()::text AS server, pg_current_snapshot()::text AS snapshot""";

  private static final int ROWS_AT_ONCE = 500;

  private final Pool pool;
  private final List<StampedTable<C>> tables;
  private final String news;

  /// @param tables in the order in which they are read
  public StampedRows(Pool pool, List<StampedTable<C>> tables) {
    this.pool = pool;
    this.tables = List.copyOf(tables);
    this.news = news(tables);
  }

  /// Whether a snapshot, `$1`, may have missed anything, and the mark of now: cheap enough to ask
  /// many times per second.
  public static <C> String news(List<StampedTable<C>> tables) {
    return tables.stream()
        .map(StampedTable::mayHaveNews)
        .collect(Collectors.joining("\n OR ", MARK + ", ", " AS news"));
  }

  /// Gives `reader` every standing row.
  ///
  /// @param from rows that were over before it are not wanted
  public Uni<Mark> readAll(Instant from, Consumer<C> reader) {
    return readTables(table -> table.standing(from), reader);
  }

  /// Gives `reader` every row that was written since `mark`, perhaps some twice.
  ///
  /// @return empty when `mark` is no longer valid and everything must be read again
  public Uni<Optional<Mark>> readSince(Mark mark, Consumer<C> reader) {
    return pool.preparedQuery(news)
        .execute(Tuple.of(mark.snapshot()))
        .map(rows -> rows.iterator().next())
        .chain(
            row ->
                row.getBoolean("news")
                    ? readTables(table -> table.since(mark.snapshot()), reader)
                    : Uni.createFrom().item(mark(row)))
        .map(next -> Optional.of(next).filter(read -> read.server().equals(mark.server())));
  }

  private Uni<Mark> readTables(Function<StampedTable<C>, Query> queries, Consumer<C> reader) {
    return pool.withTransaction(
        connection ->
            connection
                .query(AS_ONE)
                .execute()
                .chain(() -> connection.query(MARK).execute())
                .map(rows -> mark(rows.iterator().next()))
                .call(() -> readTables(connection, queries, reader)));
  }

  private Uni<Void> readTables(
      SqlConnection connection, Function<StampedTable<C>, Query> queries, Consumer<C> reader) {
    return InTurn.each(
        tables,
        table ->
            stream(
                connection, queries.apply(table), row -> reader.accept(table.read().apply(row))));
  }

  private static Uni<Void> stream(SqlConnection connection, Query query, Consumer<Row> reader) {
    return connection
        .prepare(query.sql())
        .chain(statement -> stream(statement, query.parameters(), reader));
  }

  private static Uni<Void> stream(
      PreparedStatement statement, Tuple parameters, Consumer<Row> reader) {
    RowStream<Row> rows = statement.createStream(ROWS_AT_ONCE, parameters);
    return rows.toMulti()
        .onItem()
        .invoke(reader)
        .onItem()
        .ignoreAsUni()
        .eventually(statement::close);
  }

  private static Mark mark(Row row) {
    return new Mark(row.getString("server"), row.getString("snapshot"));
  }
}
