package io.slotwright.booking.index.postgres;

import io.slotwright.booking.index.Change;
import io.slotwright.booking.index.flow.ChangeFeed;
import io.slotwright.booking.index.postgres.FollowedTable.Query;
import io.slotwright.plumbing.postgres.Plans;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.PreparedStatement;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowStream;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds committed changes by the transaction that each row names: every row that the snapshot of
/// the last read did not see is new, however transactions overlapped.
///
/// Rows stream through a cursor, so that neither a whole database nor a backlog from an outage has
/// to fit into memory.
@ApplicationScoped
class PostgresChangeFeed implements ChangeFeed {

  private static final int ROWS_AT_ONCE = 500;

  /// One snapshot for all tables; and a plan for the mark at hand, because one for any mark expects
  /// a third of a table to be new and reads all of it.
  static final String AS_ONE =
      """
      SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;
      SET LOCAL plan_cache_mode = force_custom_plan; """
          + Plans.LONG_STATEMENT;

  private static final String MARK =
      """
      SELECT pg_postmaster_start_time()::text AS server, pg_current_snapshot()::text AS snapshot""";

  static final String NEWS =
      MARK
          + Stream.of(FollowedTable.values())
              .map(FollowedTable::mayHaveNews)
              .collect(Collectors.joining("\n OR ", ", ", " AS news"));

  private final Pool pool;

  PostgresChangeFeed(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Mark> readAll(Instant from, Consumer<Change> reader) {
    return readTables(table -> table.standing(from), reader);
  }

  @Override
  public Uni<Optional<Mark>> readSince(Mark mark, Consumer<Change> reader) {
    return pool.preparedQuery(NEWS)
        .execute(Tuple.of(mark.snapshot()))
        .map(rows -> rows.iterator().next())
        .chain(
            row ->
                row.getBoolean("news")
                    ? readTables(table -> table.since(mark.snapshot()), reader)
                    : Uni.createFrom().item(mark(row)))
        .map(next -> Optional.of(next).filter(read -> read.server().equals(mark.server())));
  }

  private Uni<Mark> readTables(Function<FollowedTable, Query> queries, Consumer<Change> reader) {
    return pool.withTransaction(
        connection ->
            connection
                .query(AS_ONE)
                .execute()
                .chain(() -> connection.query(MARK).execute())
                .map(rows -> mark(rows.iterator().next()))
                .call(() -> readTables(connection, queries, reader)));
  }

  private static Uni<Void> readTables(
      SqlConnection connection, Function<FollowedTable, Query> queries, Consumer<Change> reader) {
    return Multi.createFrom()
        .items(FollowedTable.values())
        .onItem()
        .transformToUniAndConcatenate(
            table ->
                stream(connection, queries.apply(table), row -> reader.accept(table.read(row))))
        .onItem()
        .ignoreAsUni();
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
