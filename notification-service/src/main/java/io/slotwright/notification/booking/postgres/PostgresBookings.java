package io.slotwright.notification.booking.postgres;

import static io.slotwright.plumbing.postgres.Utc.utc;
import static java.util.stream.Collectors.toSet;

import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.EventJson;
import io.slotwright.notification.booking.Booking;
import io.slotwright.notification.booking.flow.Bookings;
import io.slotwright.notification.config.NotificationLock;
import io.slotwright.plumbing.postgres.Rows;
import io.slotwright.plumbing.transaction.InTurn;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/// Bookings in the table `booking`.
@ApplicationScoped
class PostgresBookings implements Bookings {

  private static final String SAVE =
      """
      INSERT INTO booking AS kept (id, organisation_id, service_point_id, version, status,
        displaced, starts_at, ends_at, mailbox, event)
      SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::bigint[], $5::text[],
        $6::boolean[], $7::timestamptz[], $8::timestamptz[], $9::text[], $10::text[])
      ON CONFLICT (id) DO UPDATE
      SET organisation_id = excluded.organisation_id, service_point_id = excluded.service_point_id,
        version = excluded.version, status = excluded.status, displaced = excluded.displaced,
        starts_at = excluded.starts_at, ends_at = excluded.ends_at, mailbox = excluded.mailbox,
        event = excluded.event
      WHERE kept.version < excluded.version
      RETURNING id
      """;

  private static final String FIND = "SELECT event, mailbox FROM booking WHERE id = $1";

  private static final String AWAITED =
      """
      SELECT event, mailbox FROM booking
      WHERE mailbox = $1 AND service_point_id = $2 AND starts_at >= $3 AND starts_at < $4 AND awaited
      ORDER BY starts_at, id
      """;

  private static final String LOCK_AWAITED =
      """
      SELECT event, mailbox FROM booking
      WHERE service_point_id = $1 AND status = 'confirmed' AND NOT displaced
        AND starts_at > $2 AND id > $3
      ORDER BY id LIMIT $4
      FOR SHARE
      """;

  private final Pool pool;

  PostgresBookings(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Set<UUID>> save(SqlClient connection, List<Booking> bookings) {
    List<BookingChanged> events = bookings.stream().map(Booking::event).toList();
    return lockPoints(connection, events.stream().map(BookingChanged::servicePointId))
        .chain(() -> connection.preparedQuery(SAVE).execute(columns(bookings, events)))
        .map(rows -> Rows.stream(rows).map(row -> row.getUUID("id")).collect(toSet()));
  }

  @Override
  public Uni<Optional<Booking>> find(UUID id) {
    return pool.preparedQuery(FIND)
        .execute(Tuple.of(id))
        .map(rows -> Rows.first(rows, BookingRow::read));
  }

  @Override
  public Uni<List<Booking>> awaited(
      String mailbox, UUID servicePoint, Instant from, Instant until) {
    return pool.preparedQuery(AWAITED)
        .execute(Tuple.of(mailbox, servicePoint, utc(from), utc(until)))
        .map(rows -> Rows.all(rows, BookingRow::read));
  }

  @Override
  public Uni<List<Booking>> lockAwaited(
      SqlClient connection, UUID servicePoint, Instant now, UUID after, int atMost) {
    return lockPoints(connection, Stream.of(servicePoint))
        .chain(
            () ->
                connection
                    .preparedQuery(LOCK_AWAITED)
                    .execute(Tuple.of(servicePoint, utc(now), after, atMost)))
        .map(rows -> Rows.all(rows, BookingRow::read));
  }

  private static Tuple columns(List<Booking> bookings, List<BookingChanged> events) {
    return Tuple.tuple()
        .addArrayOfUUID(ids(events, BookingChanged::bookingId))
        .addArrayOfUUID(ids(events, BookingChanged::organisationId))
        .addArrayOfUUID(ids(events, BookingChanged::servicePointId))
        .addArrayOfLong(events.stream().map(BookingChanged::version).toArray(Long[]::new))
        .addArrayOfString(texts(events, event -> event.status().wireName()))
        .addArrayOfBoolean(events.stream().map(BookingChanged::displaced).toArray(Boolean[]::new))
        .addArrayOfOffsetDateTime(times(events, BookingChanged::startsAt))
        .addArrayOfOffsetDateTime(times(events, BookingChanged::endsAt))
        .addArrayOfString(bookings.stream().map(Booking::mailbox).toArray(String[]::new))
        .addArrayOfString(texts(events, EventJson::write));
  }

  private static UUID[] ids(List<BookingChanged> events, Function<BookingChanged, UUID> id) {
    return events.stream().map(id).toArray(UUID[]::new);
  }

  private static String[] texts(
      List<BookingChanged> events, Function<BookingChanged, String> text) {
    return events.stream().map(text).toArray(String[]::new);
  }

  private static OffsetDateTime[] times(
      List<BookingChanged> events, Function<BookingChanged, Instant> time) {
    return events.stream().map(time).map(instant -> utc(instant)).toArray(OffsetDateTime[]::new);
  }

  /// A booking and its point may be heard of for the first time at the same moment, and neither
  /// transaction sees what the other writes. Sorted, so that two of them cannot deadlock.
  private static Uni<Void> lockPoints(SqlClient connection, Stream<UUID> points) {
    return InTurn.each(
        points.map(UUID::toString).distinct().sorted().toList(),
        point -> NotificationLock.BOOKINGS_OF_POINT.take(connection, point));
  }
}
