package io.slotwright.booking.confirmation.postgres;

import static java.time.ZoneOffset.UTC;

import io.slotwright.booking.confirmation.Confirmation;
import io.slotwright.booking.confirmation.ConfirmationState.Awaiting;
import io.slotwright.booking.confirmation.GuestRequest;
import io.slotwright.booking.confirmation.flow.Confirmations;
import io.slotwright.booking.limit.Quota;
import io.slotwright.booking.limit.postgres.UsageStatement;
import io.slotwright.booking.reservation.Reservation;
import io.slotwright.common.event.Event;
import io.slotwright.plumbing.outbox.Outbox;
import io.slotwright.plumbing.postgres.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Requests in the table `guest_confirmation`.
@ApplicationScoped
class PostgresConfirmations implements Confirmations {

  /// As long as responses are repeated, and as long as a late guest learns that the request has
  /// expired.
  private static final Duration KEPT = Duration.ofDays(1);

  /// Every statement that needs the hold needs the same row of `allocation`, which decides between
  /// them.
  private static final String ASK =
      """
      WITH kept AS (
        UPDATE allocation SET expires_at = $3 WHERE id = $2 AND live AND expires_at > $4 RETURNING id
      ), asked AS (
        INSERT INTO guest_confirmation (id, state, attempts_left, customer, notes, created_at, expires_at)
        SELECT $1, 'awaiting-confirmation', $6, $7, $8, $4, $3 FROM kept
        ON CONFLICT (id) DO NOTHING
        RETURNING id
      ), extended AS (
        UPDATE reservation SET expires_at = $3, version = $5 FROM asked WHERE reservation.id = asked.id
      ), published AS (
        %s
      ), counted AS (
        %s
      )
      SELECT EXISTS (SELECT FROM kept) AS kept, EXISTS (SELECT FROM asked) AS asked
      """
          .formatted(Outbox.insert(9, "asked"), UsageStatement.count(13, "asked"));

  private static final String FIND =
      """
      SELECT id, state, attempts_left, booking_id, expires_at, customer, notes FROM guest_confirmation WHERE id = $1
      """;

  private static final String LOCK = FIND + " FOR UPDATE";

  private static final String PUT =
      """
      UPDATE guest_confirmation SET state = $2, attempts_left = $3, booking_id = $4,
        customer = CASE WHEN $5 THEN customer END, notes = CASE WHEN $5 THEN notes END
      WHERE id = $1
      """;

  private static final String FORGET_PEOPLE =
      """
      UPDATE guest_confirmation SET customer = NULL, notes = NULL
      WHERE expires_at <= $1 AND customer IS NOT NULL
      """;

  private static final String FORGET = "DELETE FROM guest_confirmation WHERE expires_at <= $1";

  private final Pool pool;

  PostgresConfirmations(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Asked> ask(
      SqlConnection connection,
      Reservation extended,
      GuestRequest request,
      int attempts,
      List<Quota> quotas,
      List<Event> events,
      Instant now) {
    Tuple asked =
        Tuple.tuple()
            .addUUID(extended.id())
            .addUUID(extended.allocationId())
            .addOffsetDateTime(extended.expiresAt().atOffset(UTC))
            .addOffsetDateTime(now.atOffset(UTC))
            .addLong(extended.version())
            .addInteger(attempts)
            .addJsonObject(ConfirmationRows.json(request.customer()))
            .addString(request.notes());
    Tuple parameters = Outbox.add(asked, events);
    return connection
        .preparedQuery(ASK)
        .execute(UsageStatement.add(parameters, quotas, now))
        .map(rows -> asked(rows.iterator().next()))
        .onFailure(UsageStatement::isLimitReached)
        .transform(failure -> UsageStatement.reached(failure, quotas, now));
  }

  @Override
  public Uni<Optional<Confirmation>> find(UUID id) {
    return pool.preparedQuery(FIND)
        .execute(Tuple.of(id))
        .map(rows -> Rows.first(rows, ConfirmationRows::confirmation));
  }

  @Override
  public Uni<Optional<Kept>> lock(SqlConnection connection, UUID id) {
    return connection
        .preparedQuery(LOCK)
        .execute(Tuple.of(id))
        .map(rows -> Rows.first(rows, ConfirmationRows::kept));
  }

  @Override
  public Uni<Void> put(SqlConnection connection, Confirmation confirmation) {
    return connection
        .preparedQuery(PUT)
        .execute(
            Tuple.of(
                confirmation.id(),
                confirmation.state().wireName(),
                confirmation.attemptsLeft(),
                ConfirmationRows.bookingId(confirmation.state()),
                confirmation.state() instanceof Awaiting))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> tidy(Instant now) {
    return pool.preparedQuery(FORGET_PEOPLE)
        .execute(Tuple.of(now.atOffset(UTC)))
        .chain(() -> pool.preparedQuery(FORGET).execute(Tuple.of(now.minus(KEPT).atOffset(UTC))))
        .replaceWithVoid();
  }

  private static Asked asked(Row row) {
    if (!row.getBoolean("kept")) {
      return Asked.HOLD_GONE;
    }
    return row.getBoolean("asked") ? Asked.ASKED : Asked.BEFORE;
  }
}
