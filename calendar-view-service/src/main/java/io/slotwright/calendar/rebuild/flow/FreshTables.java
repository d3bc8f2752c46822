package io.slotwright.calendar.rebuild.flow;

import io.slotwright.calendar.rebuild.Difference;
import io.slotwright.calendar.week.OldestWeek;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/// A second set of the tables of the read model, which nobody reads.
public interface FreshTables {

  /// Makes them empty.
  Uni<Void> create(SqlConnection connection);

  /// Makes the rest of the transaction read and write them in place of the live ones.
  Uni<Void> use(SqlConnection connection);

  /// Prepares for the comparison of many rows.
  Uni<Void> analyze(SqlConnection connection);

  /// From now to the end of the transaction no event is applied to the live tables.
  Uni<Void> holdEvents(SqlConnection connection);

  /// Makes the live tables equal to them, with a new epoch and higher versions. Rows of which they
  /// have heard nothing, or only something older, stay as they are.
  Uni<Difference> replaceLive(SqlConnection connection, OldestWeek oldest);

  /// Deletes them, if there are any.
  Uni<Void> drop(SqlConnection connection);
}
