package io.slotwright.booking.erasure.postgres;

import static io.slotwright.plumbing.postgres.Utc.utc;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.slotwright.booking.erasure.flow.CustomerRecords;
import io.slotwright.booking.erasure.flow.Customers;
import io.slotwright.plumbing.postgres.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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

  /// An organisation after the other, the oldest first: so the index is read, not the table.
  static final String LOCK_OLD =
      """
      SELECT old.id, retention.organisation_id
      FROM retention CROSS JOIN LATERAL (
        SELECT id FROM booking
        WHERE organisation_id = retention.organisation_id
          AND ends_at < $1::timestamptz - make_interval(hours => 24 * customers_kept_days) AND %s
        ORDER BY ends_at
        LIMIT $2
        FOR UPDATE SKIP LOCKED
      ) AS old
      WHERE customers_kept_days IS NOT NULL AND changed_at < $1
      LIMIT $2
      """
          .formatted(CustomerData.KNOWN);

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
  public Uni<Map<UUID, List<UUID>>> lockOld(SqlConnection connection, Instant today, int limit) {
    return connection
        .preparedQuery(LOCK_OLD)
        .execute(Tuple.of(utc(today), limit))
        .map(
            rows ->
                Rows.stream(rows)
                    .collect(
                        groupingBy(
                            row -> row.getUUID("organisation_id"),
                            mapping(row -> row.getUUID("id"), toList()))));
  }

  @Override
  public CustomerRecords under(UUID organisation, String email) {
    return new PostgresCustomerRecords(CustomerData.OF_ADDRESS, Tuple.of(organisation, email));
  }

  @Override
  public CustomerRecords of(List<UUID> bookings) {
    return new PostgresCustomerRecords(
        CustomerData.OF_BOOKINGS, Tuple.of(bookings.toArray(UUID[]::new)));
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
