package io.slotwright.booking.reservation.postgres;

import static java.time.ZoneOffset.UTC;

import io.slotwright.booking.allocation.postgres.AllocationStatement;
import io.slotwright.booking.allocation.postgres.TimingRows;
import io.slotwright.booking.availability.Opening;
import io.slotwright.booking.availability.Timing;
import io.slotwright.booking.catalogue.postgres.ServiceLines;
import io.slotwright.booking.limit.Client;
import io.slotwright.booking.limit.postgres.UsageStatement;
import io.slotwright.booking.reservation.Reservation;
import io.slotwright.booking.reservation.flow.Reservations;
import io.slotwright.booking.supply.MovedDay;
import io.slotwright.booking.supply.postgres.DayRows;
import io.slotwright.common.event.ReservationChanged;
import io.slotwright.common.token.LinkTokens;
import io.slotwright.plumbing.postgres.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reservations in PostgreSQL.
@ApplicationScoped
class PostgresReservations implements Reservations {

  private static final String HOLD =
      AllocationStatement.with(
          """
          INSERT INTO reservation (id, version, allocation_id, state, post_id, service_point_id, starts_at,
            occupied_until, expires_at, ends_at, slots_until, buffer_before_minutes, buffer_after_minutes, services,
            car_type, token_hash, created_at, client, address)
          SELECT $16, $17, taken.id, 'held', $1, $18, $6, $7, $8, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28
          FROM taken
          """,
          UsageStatement.count(29, "taken"));

  private static final String FIND =
      "SELECT " + ReservationRows.COLUMNS + " FROM reservation WHERE id = $1";

  private static final String RELEASE =
      """
      WITH freed AS (
        UPDATE allocation SET live = false WHERE id = $1 AND live AND expires_at > $3 AND starts_at = $4 RETURNING id
      )
      UPDATE reservation SET state = 'released', version = $2, client = NULL, address = NULL FROM freed WHERE allocation_id = freed.id
      """;

  /// As with everything that ends a hold, its allocation is locked first.
  private static final String LOCK_ON =
      """
      SELECT allocation.id FROM allocation
      WHERE live AND expires_at IS NOT NULL AND post_id = ANY ($1)
        AND EXISTS (
          SELECT FROM unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) AS day (post_id, start, until)
          WHERE day.post_id = allocation.post_id
            AND allocation.starts_at >= day.start AND allocation.starts_at < day.until)
      ORDER BY allocation.id
      FOR UPDATE
      """;

  private static final String OF_ALLOCATIONS =
      "SELECT "
          + ReservationRows.COLUMNS
          + " FROM reservation WHERE allocation_id = ANY ($1) ORDER BY starts_at, id";

  private static final String FOLLOW =
      """
      UPDATE reservation SET version = $2, starts_at = $3, occupied_until = $4, expires_at = $5,
        ends_at = $6, slots_until = $7, buffer_before_minutes = $8, buffer_after_minutes = $9
      WHERE id = $1
      """;

  private final Pool pool;

  PostgresReservations(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<ReservationChanged> hold(
      SqlConnection connection,
      Opening opening,
      Reservation reservation,
      Counts counts,
      String token,
      ReservationChanged event) {
    Tuple identified =
        AllocationStatement.parameters(
                opening,
                reservation.allocationId(),
                reservation.expiresAt(),
                List.of(event),
                reservation.basket().versions())
            .addUUID(reservation.id())
            .addLong(reservation.version())
            .addUUID(reservation.basket().servicePointId());
    Tuple parameters =
        TimingRows.add(identified, reservation.timing())
            .addJsonArray(ServiceLines.write(reservation.basket().lines()))
            .addString(reservation.basket().carType())
            .addBuffer(Buffer.buffer(LinkTokens.hash(token)))
            .addOffsetDateTime(event.occurredAt().atOffset(UTC))
            .addString(counts.client().map(Client::name).orElse(null))
            .addString(counts.client().map(Client::address).orElse(null));
    UsageStatement.add(parameters, counts.quotas(), event.occurredAt());
    return connection
        .preparedQuery(HOLD)
        .execute(parameters)
        .map(rows -> AllocationStatement.taken(rows, event))
        .onFailure(UsageStatement::isLimitReached)
        .transform(failure -> UsageStatement.reached(failure, counts.quotas(), event.occurredAt()));
  }

  @Override
  public Uni<Optional<Owned>> find(UUID id) {
    return pool.preparedQuery(FIND)
        .execute(Tuple.of(id))
        .map(rows -> Rows.first(rows, PostgresReservations::owned));
  }

  @Override
  public Uni<Boolean> release(SqlConnection connection, Reservation reservation, Instant now) {
    return connection
        .preparedQuery(RELEASE)
        .execute(
            Tuple.of(
                reservation.allocationId(),
                reservation.version(),
                now.atOffset(UTC),
                reservation.timing().startsAt().atOffset(UTC)))
        .map(rows -> rows.rowCount() == 1);
  }

  @Override
  public Uni<List<Reservation>> lockOn(SqlConnection connection, List<MovedDay> days) {
    return connection
        .preparedQuery(LOCK_ON)
        .execute(DayRows.parameters(days))
        .map(rows -> Rows.all(rows, row -> row.getUUID("id")))
        .chain(
            ids ->
                connection
                    .preparedQuery(OF_ALLOCATIONS)
                    .execute(Tuple.of(ids.toArray(UUID[]::new))))
        .map(rows -> Rows.all(rows, ReservationRows::reservation));
  }

  @Override
  public Uni<Void> follow(SqlConnection connection, List<Reservation> moved) {
    return moved.isEmpty()
        ? Uni.createFrom().voidItem()
        : connection
            .preparedQuery(FOLLOW)
            .executeBatch(moved.stream().map(PostgresReservations::time).toList())
            .replaceWithVoid();
  }

  private static Tuple time(Reservation reservation) {
    Timing timing = reservation.timing();
    return TimingRows.add(
        Tuple.of(
            reservation.id(),
            reservation.version(),
            timing.startsAt().atOffset(UTC),
            timing.occupiedUntil().atOffset(UTC),
            reservation.expiresAt().atOffset(UTC)),
        timing);
  }

  private static Owned owned(Row row) {
    return new Owned(ReservationRows.reservation(row), row.getBuffer("token_hash").getBytes());
  }
}
