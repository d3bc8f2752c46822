package io.slotwright.testing.kit;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/// Searches all tables of a service's database, also those that a test knows nothing of.
public final class WholeDatabase {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String TABLES =
      "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename";

  /// Bytes are shown as hexadecimal digits.
  private static final String HITS =
      """
      SELECT count(*) FROM "%s" AS every
      WHERE position(lower($1) IN lower(every::text)) > 0
        OR position(encode(convert_to($1, 'UTF8'), 'hex') IN every::text) > 0
      """;

  private final Pool pool;

  public WholeDatabase(Pool pool) {
    this.pool = pool;
  }

  /// The tables with rows that contain `text` in any column, in capitals or not, and how many.
  public Map<String, Long> rowsContaining(String text) {
    Map<String, Long> found = new TreeMap<>();
    for (Row table : run(TABLES, Tuple.tuple())) {
      String name = table.getString(0);
      long hits = run(HITS.formatted(name), Tuple.of(text)).iterator().next().getLong(0);
      if (hits > 0) {
        found.put(name, hits);
      }
    }
    return found;
  }

  private RowSet<Row> run(String sql, Tuple parameters) {
    return pool.preparedQuery(sql).execute(parameters).await().atMost(PATIENCE);
  }
}
