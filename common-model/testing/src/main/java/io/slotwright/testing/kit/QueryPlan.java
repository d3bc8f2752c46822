package io.slotwright.testing.kit;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// How PostgreSQL would execute a statement.
///
/// @param text as `EXPLAIN` prints it
public record QueryPlan(String text) {

  private static final Pattern SCAN = Pattern.compile("\\bSeq Scan on \"?(\\w+)");

  static QueryPlan of(RowSet<Row> explanation) {
    return new QueryPlan(
        StreamSupport.stream(explanation.spliterator(), false)
            .map(row -> row.getString(0))
            .collect(Collectors.joining("\n")));
  }

  /// The tables that are read from end to end.
  public List<String> scanned() {
    return SCAN.matcher(text).results().map(found -> found.group(1)).toList();
  }
}
