package io.slotwright.booking.erasure.postgres;

import static io.slotwright.plumbing.postgres.Utc.utc;

import io.slotwright.booking.erasure.flow.Customers;
import io.slotwright.plumbing.postgres.Rows;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Customers in the tables of bookings, confirmations, responses and links.
@ApplicationScoped
class PostgresCustomers implements Customers {

  private static final String LOCK =
      """
      SELECT id, status IN ('pending', 'confirmed', 'in_progress') AND ends_at > $3 AS upcoming
      FROM booking WHERE organisation_id = $1 AND lower(customer_email) = lower($2)
      ORDER BY id
      FOR UPDATE
      """;

  private static final String ELSEWHERE =
      """
      SELECT EXISTS (
        SELECT FROM booking WHERE lower(customer_email) = lower($2) AND organisation_id <> $1)
      """;

  @Override
  public Uni<Known> lock(SqlConnection connection, UUID organisation, String email, Instant now) {
    return connection
        .preparedQuery(LOCK)
        .execute(Tuple.of(organisation, email, utc(now)))
        .map(rows -> Rows.stream(rows).toList())
        .chain(
            mine ->
                connection
                    .preparedQuery(ELSEWHERE)
                    .execute(Tuple.of(organisation, email))
                    .map(rows -> known(mine, rows.iterator().next().getBoolean(0))));
  }

  @Override
  public Uni<Map<String, Long>> erase(SqlConnection connection, UUID organisation, String email) {
    return each(
        connection,
        CustomerData::erase,
        Tuple.of(organisation, email),
        rows -> (long) rows.rowCount());
  }

  @Override
  public Uni<Map<String, Long>> count(SqlConnection connection, UUID organisation, String email) {
    return each(
        connection,
        CustomerData::count,
        Tuple.of(organisation, email),
        rows -> rows.iterator().next().getLong(0));
  }

  private static Uni<Map<String, Long>> each(
      SqlConnection connection,
      Function<CustomerData, String> sql,
      Tuple parameters,
      Function<RowSet<Row>, Long> count) {
    return Multi.createFrom()
        .items(CustomerData.values())
        .onItem()
        .transformToUniAndConcatenate(
            kind ->
                connection
                    .preparedQuery(sql.apply(kind))
                    .execute(parameters)
                    .map(rows -> Map.entry(kind.wireName(), count.apply(rows))))
        .collect()
        .with(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Known known(List<Row> mine, boolean elsewhere) {
    return new Known(
        mine.stream().map(row -> row.getUUID("id")).toList(),
        mine.stream()
            .filter(row -> row.getBoolean("upcoming"))
            .map(row -> row.getUUID("id"))
            .toList(),
        elsewhere);
  }
}
