package io.slotwright.notification.operator.postgres;

import static io.slotwright.plumbing.postgres.Utc.utc;

import io.slotwright.notification.booking.Booking;
import io.slotwright.notification.booking.postgres.BookingRow;
import io.slotwright.notification.mail.BriefingLetter.LostMail;
import io.slotwright.notification.mail.BriefingLetter.Visit;
import io.slotwright.notification.operator.flow.Happenings;
import io.slotwright.notification.operator.flow.OperatorMails.Place;
import io.slotwright.plumbing.postgres.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What the tables of bookings and deliveries tell.
@ApplicationScoped
class PostgresHappenings implements Happenings {

  /// A mail is queued, or skipped, for the first version of every booking. Ids grow with time,
  /// which bounds the search.
  private static final String BOOKED =
      """
      SELECT b.event, b.mailbox FROM delivery d JOIN booking b ON b.id = d.booking_id
      WHERE d.organisation_id = $1 AND d.id >= $5 AND d.service_point_id = $2
        AND d.queued_at > $3 AND d.queued_at <= $4
        AND d.booking_version = 1 AND d.copy = 0 AND d.kind IN ('booking-received', 'booking-confirmed')
        AND b.status IN ('pending', 'confirmed', 'in_progress', 'completed')
      ORDER BY b.starts_at, b.id LIMIT $6
      """;

  private static final String DISPLACED =
      """
      SELECT event, mailbox FROM booking
      WHERE service_point_id = $1 AND organisation_id = $2 AND displaced
        AND status IN ('pending', 'confirmed') AND starts_at > $3
      ORDER BY starts_at, id LIMIT $4
      """;

  private static final String LOST =
      """
      SELECT d.booking_id, d.recipient, d.kind, l.reason FROM delivery_log l JOIN delivery d ON d.id = l.delivery_id
      WHERE (l.outcome = 'dead' OR l.reason = 'suppressed') AND l.at > $3 AND l.at <= $4
        AND d.organisation_id = $1 AND d.service_point_id = $2
      ORDER BY l.at, l.id LIMIT $5
      """;

  /// Clocks of replicas differ by less.
  private static final Duration SKEW = Duration.ofHours(1);

  /// More are no news but a flood; a mail shows fewer.
  private static final int MOST = 1_000;

  @Override
  public Uni<List<Visit>> booked(SqlClient connection, Place place, Instant since, Instant until) {
    return connection
        .preparedQuery(BOOKED)
        .execute(
            Tuple.of(
                place.organisation(),
                place.id(),
                utc(since),
                utc(until),
                firstIdOf(since.minus(SKEW)),
                MOST))
        .map(rows -> Rows.all(rows, PostgresHappenings::visit));
  }

  @Override
  public Uni<List<Visit>> displaced(SqlClient connection, Place place, Instant now) {
    return connection
        .preparedQuery(DISPLACED)
        .execute(Tuple.of(place.id(), place.organisation(), utc(now), MOST))
        .map(rows -> Rows.all(rows, PostgresHappenings::visit));
  }

  @Override
  public Uni<List<LostMail>> lost(SqlClient connection, Place place, Instant since, Instant until) {
    return connection
        .preparedQuery(LOST)
        .execute(Tuple.of(place.organisation(), place.id(), utc(since), utc(until), MOST))
        .map(
            rows ->
                Rows.all(
                    rows,
                    row ->
                        new LostMail(
                            row.getUUID("booking_id"),
                            row.getString("recipient"),
                            row.getString("kind"),
                            row.getString("reason"))));
  }

  private static Visit visit(Row row) {
    Booking booking = BookingRow.read(row);
    return Visit.of(booking.event());
  }

  /// The lowest id of version 7 (RFC 9562) of a millisecond.
  private static UUID firstIdOf(Instant instant) {
    return new UUID(instant.toEpochMilli() << 16 | 0x7000L, 0x8000_0000_0000_0000L);
  }
}
