package io.slotwright.booking.mybookings.postgres;

import static io.slotwright.plumbing.postgres.Utc.utc;

import io.slotwright.booking.catalogue.postgres.ServiceLines;
import io.slotwright.booking.config.BookingSettings;
import io.slotwright.booking.mybookings.BookingPeriod;
import io.slotwright.booking.mybookings.MyBooking;
import io.slotwright.booking.mybookings.flow.MyBookings;
import io.slotwright.booking.mybookings.flow.MyBookingsQuery;
import io.slotwright.common.event.BookingStatus;
import io.slotwright.plumbing.http.Keyset;
import io.slotwright.plumbing.postgres.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/// Customers' bookings in PostgreSQL.
@ApplicationScoped
class PostgresMyBookings implements MyBookings {

  private static final String LIST =
      """
      SELECT booking.id, booking.status, booking.displaced, booking.service_point_id, booking.post_number,
        booking.starts_at, booking.ends_at, booking.services, booking.cancellable_until, point.name, point.timezone
      FROM booking JOIN service_point point ON point.id = booking.service_point_id
      WHERE lower(booking.customer_email) = lower($1)
        AND (booking.starts_at, booking.id) %2$s ($2, $3) AND (%1$s) AND booking.ends_at > $6
      ORDER BY booking.starts_at %3$s, booking.id %3$s
      LIMIT $5
      """;

  private final Pool pool;
  private final Duration shown;

  PostgresMyBookings(Pool pool, BookingSettings settings) {
    this.pool = pool;
    this.shown = Duration.ofDays(settings.manageLinkDays());
  }

  @Override
  public Uni<List<MyBooking>> list(String email, MyBookingsQuery query, Instant now) {
    Keyset after = query.after() == null ? start(query.period()) : query.after();
    return pool.preparedQuery(list(query.period()))
        .execute(
            Tuple.of(
                email,
                utc(after.instant()),
                after.id(),
                utc(now),
                query.limit(),
                utc(now.minus(shown))))
        .map(rows -> Rows.all(rows, PostgresMyBookings::booking));
  }

  static String list(BookingPeriod period) {
    return switch (period) {
      case UPCOMING -> LIST.formatted("booking.ends_at > $4", ">", "ASC");
      case PAST -> LIST.formatted("booking.ends_at <= $4", "<", "DESC");
      // PostgreSQL must be able to infer its type even where it makes no difference.
      case ALL -> LIST.formatted("$4::timestamptz IS NOT NULL", ">", "ASC");
    };
  }

  private static Keyset start(BookingPeriod period) {
    return switch (period) {
      case UPCOMING, ALL -> Keyset.START;
      case PAST -> Keyset.END;
    };
  }

  private static MyBooking booking(Row row) {
    return new MyBooking(
        row.getUUID("id"),
        BookingStatus.ofWireName(row.getString("status")),
        row.getBoolean("displaced"),
        row.getUUID("service_point_id"),
        row.getString("name"),
        ZoneId.of(row.getString("timezone")),
        row.getInteger("post_number"),
        row.getOffsetDateTime("starts_at").toInstant(),
        row.getOffsetDateTime("ends_at").toInstant(),
        ServiceLines.read((JsonArray) row.getJson("services")),
        row.getOffsetDateTime("cancellable_until") instanceof OffsetDateTime until
            ? until.toInstant()
            : null);
  }
}
