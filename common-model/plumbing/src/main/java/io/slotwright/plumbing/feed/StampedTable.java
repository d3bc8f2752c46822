package io.slotwright.plumbing.feed;

import static java.time.ZoneOffset.UTC;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.function.Function;

/// A table whose rows name, in an indexed column of type `xid8`, the transaction that wrote them
/// last.
///
/// @param columns what to select
/// @param from the table, perhaps with joins
/// @param changedIn the column that names the transaction
/// @param standing the condition of the rows to begin with; `$1`, when it occurs, is the moment
/// before which a row that is over is not wanted
/// @param order an `ORDER BY` for the rows that are new, or an empty text
/// @param read what a row tells
public record StampedTable<C>(
    String columns,
    String from,
    String changedIn,
    String standing,
    String order,
    Function<Row, C> read) {

  /// Index first: nothing older than the oldest that was under way can be new.
  private static final String UNSEEN =
      """
      %1$s >= pg_snapshot_xmin($1::text::pg_snapshot)
      AND NOT pg_visible_in_snapshot(%1$s, $1::text::pg_snapshot)""";

  /// A query with its parameters.
  public record Query(String sql, Tuple parameters) {}

  /// The rows that are not over by `moment`.
  Query standing(Instant moment) {
    Tuple parameters = standing.contains("$1") ? Tuple.of(moment.atOffset(UTC)) : Tuple.tuple();
    return new Query(rows() + " WHERE " + standing, parameters);
  }

  /// The rows that a snapshot did not see, in their current state.
  public Query since(String snapshot) {
    String where = " WHERE " + UNSEEN.formatted(changedIn) + " ";
    return new Query(rows() + where + order, Tuple.of(snapshot));
  }

  /// A condition: whether the snapshot `$1` may not have seen the newest row. When it is false,
  /// [#since] certainly finds nothing, at the cost of one look at the end of an index.
  String mayHaveNews() {
    return ("coalesce((SELECT %1$s FROM %2$s ORDER BY %1$s DESC LIMIT 1)"
            + " >= pg_snapshot_xmin($1::text::pg_snapshot), false)")
        .formatted(changedIn, from);
  }

  private String rows() {
    return "SELECT " + columns + " FROM " + from;
  }
}
