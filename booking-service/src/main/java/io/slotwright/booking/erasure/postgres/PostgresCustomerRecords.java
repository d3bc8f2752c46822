package io.slotwright.booking.erasure.postgres;

import io.slotwright.booking.erasure.flow.CustomerRecords;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Rows of some tables.
///
/// @param customer the parameters of all conditions
record PostgresCustomerRecords(List<CustomerData> kinds, Tuple customer)
    implements CustomerRecords {

  @Override
  public Uni<Map<String, Long>> erase(SqlConnection connection) {
    return each(connection, CustomerData::eraseAll, rows -> (long) rows.rowCount());
  }

  @Override
  public Uni<Map<String, Long>> count(SqlConnection connection) {
    return each(connection, CustomerData::countAll, rows -> rows.iterator().next().getLong(0));
  }

  private Uni<Map<String, Long>> each(
      SqlConnection connection,
      Function<CustomerData, String> sql,
      Function<RowSet<Row>, Long> count) {
    return Multi.createFrom()
        .iterable(kinds)
        .onItem()
        .transformToUniAndConcatenate(
            kind ->
                connection
                    .preparedQuery(sql.apply(kind))
                    .execute(customer)
                    .map(rows -> Map.entry(kind.wireName(), count.apply(rows))))
        .collect()
        .with(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
