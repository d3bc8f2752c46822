package io.slotwright.plumbing.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.PreparedQuery;
import io.vertx.mutiny.sqlclient.Query;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.function.Function;

/// A pool whose callers wait only while PostgreSQL answers. A transaction whose caller was refused
/// is rolled back unless it is already committing.
final class WatchedPool extends Pool {

  private final PostgresWatch watch;

  WatchedPool(io.vertx.sqlclient.Pool pool, PostgresWatch watch) {
    super(pool);
    this.watch = watch;
  }

  @Override
  public <T> Uni<T> withTransaction(Function<SqlConnection, Uni<T>> work) {
    return watch.watch(
        call ->
            super.withTransaction(
                connection -> whileAwaited(call, connection, work).invoke(call::proceed)));
  }

  @Override
  public <T> Uni<T> withConnection(Function<SqlConnection, Uni<T>> work) {
    return watch.watch(
        call -> super.withConnection(connection -> whileAwaited(call, connection, work)));
  }

  @Override
  public Query<RowSet<Row>> query(String sql) {
    return new WatchedQuery<>(super.query(sql), watch);
  }

  @Override
  public PreparedQuery<RowSet<Row>> preparedQuery(String sql) {
    return new WatchedPreparedQuery<>(super.preparedQuery(sql), watch);
  }

  /// Work that throws instead of failing would otherwise leave its transaction open in the pool.
  private static <T> Uni<T> whileAwaited(
      OpenCall<T> call, SqlConnection connection, Function<SqlConnection, Uni<T>> work) {
    return Uni.createFrom()
        .deferred(
            () -> {
              call.proceed();
              return work.apply(connection);
            });
  }

  private static final class WatchedQuery<T> extends Query<T> {

    private final PostgresWatch watch;

    @SuppressWarnings("unchecked")
    WatchedQuery(Query<T> query, PostgresWatch watch) {
      super(query.getDelegate(), query.__typeArg_0);
      this.watch = watch;
    }

    @Override
    public Uni<T> execute() {
      return watch.watch(call -> super.execute());
    }
  }

  private static final class WatchedPreparedQuery<T> extends PreparedQuery<T> {

    private final PostgresWatch watch;

    @SuppressWarnings("unchecked")
    WatchedPreparedQuery(PreparedQuery<T> query, PostgresWatch watch) {
      super(query.getDelegate(), query.__typeArg_0);
      this.watch = watch;
    }

    @Override
    public Uni<T> execute() {
      return watch.watch(call -> super.execute());
    }

    @Override
    public Uni<T> execute(Tuple values) {
      return watch.watch(call -> super.execute(values));
    }

    @Override
    public Uni<T> executeBatch(List<Tuple> rows) {
      return watch.watch(call -> super.executeBatch(rows));
    }
  }
}
