package io.slotwright.testing.kit;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Explains statements among rows that are gone afterwards: they are made in a transaction that is
/// rolled back.
public final class QueryPlans {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /// Many rows take a busy machine longer than a service's connections allow a statement.
  private static final String UNHURRIED = "SET LOCAL statement_timeout = 0";

  private final Pool pool;

  public QueryPlans(Pool pool) {
    this.pool = pool;
  }

  /// The plan of `sql` with these parameters, after the statements of `given`.
  public QueryPlan plan(List<String> given, String sql, Tuple parameters) {
    return after(given, connection -> plan(connection, sql, parameters));
  }

  /// Like [#plan(List, String, Tuple)], but the plan that is kept for any parameters.
  public QueryPlan plan(List<String> given, String sql) {
    return after(given, connection -> plan(connection, sql));
  }

  /// Like [#plan(List, String)], for several statements by their names.
  public Map<String, QueryPlan> plans(List<String> given, Map<String, String> statements) {
    return plans(given, statements, QueryPlans::plan);
  }

  /// Like [#plan(List, String, Tuple)], for several statements by their names.
  public Map<String, QueryPlan> plans(
      List<String> given, Map<String, String> statements, Tuple parameters) {
    return plans(given, statements, (connection, sql) -> plan(connection, sql, parameters));
  }

  private Map<String, QueryPlan> plans(
      List<String> given,
      Map<String, String> statements,
      BiFunction<SqlConnection, String, QueryPlan> explain) {
    return after(
        given,
        connection ->
            statements.entrySet().stream()
                .collect(
                    toMap(Map.Entry::getKey, each -> explain.apply(connection, each.getValue()))));
  }

  private static QueryPlan plan(SqlConnection connection, String sql, Tuple parameters) {
    return QueryPlan.of(await(connection.preparedQuery("EXPLAIN " + sql).execute(parameters)));
  }

  private static QueryPlan plan(SqlConnection connection, String sql) {
    return QueryPlan.of(await(connection.query("EXPLAIN (GENERIC_PLAN) " + sql).execute()));
  }

  private <T> T after(List<String> given, Function<SqlConnection, T> work) {
    SqlConnection connection = await(pool.getConnection());
    try {
      run(connection, "BEGIN");
      run(connection, UNHURRIED);
      given.forEach(statement -> run(connection, statement));
      return work.apply(connection);
    } finally {
      run(connection, "ROLLBACK");
      await(connection.close());
    }
  }

  private static void run(SqlConnection connection, String statement) {
    await(connection.query(statement).execute());
  }

  private static <T> T await(Uni<T> result) {
    return result.await().atMost(PATIENCE);
  }
}
