package io.slotwright.booking.mybookings.postgres;

import static io.slotwright.plumbing.postgres.Utc.utc;

import io.slotwright.booking.config.BookingLock;
import io.slotwright.booking.mybookings.LinkLimit;
import io.slotwright.booking.mybookings.LinkRequestCounts;
import io.slotwright.booking.mybookings.MyBookingsLink;
import io.slotwright.booking.mybookings.flow.MyBookingsLinks;
import io.slotwright.booking.mybookings.flow.Requester;
import io.slotwright.plumbing.outbox.Outbox;
import io.slotwright.plumbing.postgres.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Links and requests in PostgreSQL. An advisory lock makes the requests for one mail address take
/// turns.
@ApplicationScoped
class PostgresMyBookingsLinks implements MyBookingsLinks {

  static final String COUNT =
      """
      SELECT count(*) FILTER (WHERE address = $1 AND asked_at > $3) AS for_address_in_minute,
             count(*) FILTER (WHERE address = $1)                   AS for_address_in_hour,
             count(*) FILTER (WHERE client = $2)                    AS by_client,
             min(asked_at) FILTER (WHERE client = $2)               AS first_by_client
      FROM my_bookings_request
      WHERE (address = $1 OR client = $2) AND asked_at > $4
      """;

  private static final String NOTE =
      "INSERT INTO my_bookings_request (address, client, asked_at) VALUES ($1, $2, $3)";

  static final String GRANT =
      """
      WITH noted AS (
        INSERT INTO my_bookings_request (address, client, asked_at) VALUES ($1, $2, $6)
      ), known AS (
        SELECT FROM booking WHERE lower(customer_email) = lower($4) LIMIT 1
      ), link AS (
        INSERT INTO my_bookings_link (id, email, locale, created_at, expires_at)
        SELECT $3, $4, $5, $6, $7 FROM known
      )
      %s
      """
          .formatted(Outbox.insert(8, "known"));

  private static final String FIND =
      "SELECT id, email, locale, created_at, expires_at FROM my_bookings_link WHERE id = $1";

  private static final String FORGET_LINKS = "DELETE FROM my_bookings_link WHERE expires_at <= $1";

  private static final String FORGET_REQUESTS =
      "DELETE FROM my_bookings_request WHERE asked_at <= $1";

  private final Pool pool;

  PostgresMyBookingsLinks(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Void> takeTurn(SqlConnection connection, Requester requester) {
    return BookingLock.LINKS_TO_ADDRESS.take(connection, requester.address());
  }

  @Override
  public Uni<LinkRequestCounts> count(SqlConnection connection, Requester requester, Instant now) {
    return connection
        .preparedQuery(COUNT)
        .execute(
            Tuple.of(
                requester.address(),
                requester.client(),
                utc(now.minus(LinkLimit.MINUTE)),
                utc(now.minus(LinkLimit.HOUR))))
        .map(rows -> counts(rows.iterator().next()));
  }

  @Override
  public Uni<Void> note(SqlConnection connection, Requester requester, Instant now) {
    return connection
        .preparedQuery(NOTE)
        .execute(Tuple.of(null, requester.client(), utc(now)))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> grant(SqlConnection connection, Requester requester, MyBookingsLink link) {
    Tuple granted =
        Tuple.tuple()
            .addString(requester.address())
            .addString(requester.client())
            .addUUID(link.id())
            .addString(link.email())
            .addString(link.locale())
            .addOffsetDateTime(utc(link.createdAt()))
            .addOffsetDateTime(utc(link.expiresAt()));
    return connection
        .preparedQuery(GRANT)
        .execute(Outbox.add(granted, List.of(link.requested())))
        .replaceWithVoid();
  }

  @Override
  public Uni<Optional<MyBookingsLink>> find(UUID id) {
    return pool.preparedQuery(FIND)
        .execute(Tuple.of(id))
        .map(rows -> Rows.first(rows, PostgresMyBookingsLinks::link));
  }

  @Override
  public Uni<Void> tidy(Instant now) {
    return pool.preparedQuery(FORGET_LINKS)
        .execute(Tuple.of(utc(now)))
        .chain(
            () ->
                pool.preparedQuery(FORGET_REQUESTS)
                    .execute(Tuple.of(utc(now.minus(LinkLimit.HOUR)))))
        .replaceWithVoid();
  }

  private static LinkRequestCounts counts(Row row) {
    return new LinkRequestCounts(
        row.getLong("for_address_in_minute"),
        row.getLong("for_address_in_hour"),
        row.getLong("by_client"),
        row.getOffsetDateTime("first_by_client") instanceof OffsetDateTime first
            ? first.toInstant()
            : null);
  }

  private static MyBookingsLink link(Row row) {
    return new MyBookingsLink(
        row.getUUID("id"),
        row.getString("email"),
        row.getString("locale"),
        row.getOffsetDateTime("created_at").toInstant(),
        row.getOffsetDateTime("expires_at").toInstant());
  }
}
