package io.slotwright.booking.reservation.postgres;

import static java.time.ZoneOffset.UTC;

import io.slotwright.booking.allocation.flow.LapsedHolds;
import io.slotwright.booking.config.BookingLock;
import io.slotwright.common.event.ReservationChanged;
import io.slotwright.common.time.TimeRange;
import io.slotwright.plumbing.outbox.Outbox;
import io.slotwright.plumbing.postgres.Rows;
import io.slotwright.plumbing.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Retires lapsed holds in PostgreSQL: the allocation, its reservation and the event in one
/// transaction.
@ApplicationScoped
class PostgresLapsedHolds implements LapsedHolds {

  /// Rows are locked in one order, so that two that retire the same holds do not wait for each
  /// other.
  private static final String RETIRE =
      """
      WITH lapsed AS (
        SELECT id FROM allocation WHERE live AND expires_at <= $1 AND %s FOR UPDATE
      ), retired AS (
        UPDATE allocation SET live = false FROM lapsed WHERE allocation.id = lapsed.id RETURNING allocation.id
      )
      UPDATE reservation SET state = 'expired', version = version + 1, client = NULL, address = NULL FROM retired
      WHERE reservation.allocation_id = retired.id
      RETURNING\s"""
          + ReservationRows.COLUMNS;

  private static final String RETIRE_IN =
      RETIRE.formatted("post_id = $2 AND during && tstzrange($3, $4) ORDER BY id");

  private static final String RETIRE_SOME =
      RETIRE.formatted("true ORDER BY expires_at, id LIMIT $2");

  private final Transactions transactions;
  private final Outbox outbox;

  PostgresLapsedHolds(Transactions transactions, Outbox outbox) {
    this.transactions = transactions;
    this.outbox = outbox;
  }

  @Override
  public Uni<Void> retireIn(UUID postId, TimeRange range, Instant now) {
    Tuple where =
        Tuple.of(now.atOffset(UTC), postId, range.start().atOffset(UTC), range.end().atOffset(UTC));
    return transactions
        .run(connection -> retire(connection, RETIRE_IN, where, now))
        .replaceWithVoid();
  }

  @Override
  public Uni<Integer> retireSome(int limit, Instant now) {
    Tuple where = Tuple.of(now.atOffset(UTC), limit);
    return transactions.run(
        connection ->
            BookingLock.TIDY_LAPSED_HOLDS
                .tryTake(connection)
                .chain(
                    mine ->
                        mine
                            ? retire(connection, RETIRE_SOME, where, now)
                            : Uni.createFrom().item(0)));
  }

  private Uni<Integer> retire(SqlConnection connection, String sql, Tuple where, Instant now) {
    return connection
        .preparedQuery(sql)
        .execute(where)
        .map(rows -> events(rows, now))
        .call(events -> outbox.append(connection, events))
        .map(List::size);
  }

  private static List<ReservationChanged> events(RowSet<Row> rows, Instant now) {
    return Rows.stream(rows)
        .map(ReservationRows::reservation)
        .map(reservation -> reservation.changed(now))
        .toList();
  }
}
