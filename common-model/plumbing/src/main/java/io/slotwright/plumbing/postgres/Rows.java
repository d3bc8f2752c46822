package io.slotwright.plumbing.postgres;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Reads the rows of an answer of PostgreSQL.
public final class Rows {

  private Rows() {}

  public static Stream<Row> stream(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false);
  }

  public static <T> List<T> all(RowSet<Row> rows, Function<Row, T> read) {
    return stream(rows).map(read).toList();
  }

  public static <T> Optional<T> first(RowSet<Row> rows, Function<Row, T> read) {
    return stream(rows).map(read).findFirst();
  }
}
