package io.slotwright.notification.delivery.postgres;

import static io.slotwright.plumbing.postgres.Utc.utc;
import static java.util.stream.Collectors.toMap;

import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.EventJson;
import io.slotwright.notification.config.NotificationLock;
import io.slotwright.notification.delivery.AttemptOutcome;
import io.slotwright.notification.delivery.DeliveryStatus;
import io.slotwright.notification.delivery.Destinations.Admission;
import io.slotwright.notification.delivery.flow.BriefingRequest;
import io.slotwright.notification.delivery.flow.Claim;
import io.slotwright.notification.delivery.flow.Conclusion;
import io.slotwright.notification.delivery.flow.CopyRequest;
import io.slotwright.notification.delivery.flow.Deliveries;
import io.slotwright.notification.delivery.flow.LinkMailRequest;
import io.slotwright.notification.delivery.flow.MailCount;
import io.slotwright.notification.delivery.flow.MailRequest;
import io.slotwright.notification.delivery.flow.MailTopic;
import io.slotwright.notification.delivery.flow.Original;
import io.slotwright.notification.delivery.flow.ReminderRequest;
import io.slotwright.notification.mail.BriefingLetter;
import io.slotwright.plumbing.postgres.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Deliveries in the table `delivery`; each rule of [Deliveries] is one statement.
@ApplicationScoped
public class PostgresDeliveries implements Deliveries {

  /// Counts the mails of the relation `wanted` and decides which are sent. See [#counted].
  private static final String COUNTED =
      """
      counted AS (
        INSERT INTO mail_usage AS usage (key, used, most, until)
        SELECT count.key, 1,
          CASE count.scope
            WHEN 'MAILBOX_AT_POINT' THEN coalesce(wanted.mails_per_email_per_day, count.most)
            WHEN 'POINT' THEN coalesce(wanted.mails_per_hour, count.most)
            ELSE count.most
          END,
          count.until
        FROM wanted, unnest($%2$d::text[], $%3$d::text[], $%4$d::int[], $%5$d::timestamptz[])
          AS count (scope, key, most, until)
        ON CONFLICT (key) DO UPDATE
        SET most = excluded.most,
          used = CASE WHEN usage.until > $%1$d THEN usage.used + 1 ELSE 1 END,
          until = CASE WHEN usage.until > $%1$d THEN usage.until ELSE excluded.until END
        RETURNING key, used > most AS over
      ), verdict AS (
        SELECT CASE
          WHEN EXISTS (SELECT FROM counted WHERE over AND key LIKE 'mailbox:%%') THEN 'recipient-limit'
          WHEN EXISTS (SELECT FROM counted WHERE over) THEN 'point-limit'
        END AS reason
        FROM wanted
      )
      """;

  /// Counts only mails that become deliveries, and decides by the counts whether each is sent.
  private static final String QUEUE =
      """
      WITH wanted AS (
        SELECT point.mails_per_email_per_day, point.mails_per_hour
        FROM (SELECT $3::uuid AS id) AS wish LEFT JOIN service_point point ON point.id = wish.id
        WHERE NOT EXISTS (SELECT FROM delivery WHERE booking_id = $4 AND booking_version > $5)
          AND NOT EXISTS (
            SELECT FROM delivery WHERE booking_id = $4 AND booking_version = $5 AND kind = $6)
      ), %s
      INSERT INTO delivery (id, organisation_id, service_point_id, booking_id, booking_version, kind,
        recipient, locale, booking, message_id, queued_at, next_attempt_at, give_up_at, status, failure,
        starts_at, ends_at)
      SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::timestamptz,
        CASE WHEN reason IS NULL THEN $11::timestamptz END, $12,
        CASE WHEN reason IS NULL THEN 'queued' ELSE 'skipped' END, reason, $17, $18
      FROM verdict
      ON CONFLICT ON CONSTRAINT delivery_once DO NOTHING
      RETURNING failure
      """
          .formatted(counted(11, 13));

  private static final String QUEUE_LINK =
      """
      WITH wanted AS (
        SELECT point.mails_per_email_per_day, point.mails_per_hour
        FROM (SELECT $10::uuid AS id) AS wish LEFT JOIN service_point point ON point.id = wish.id
        WHERE NOT EXISTS (SELECT FROM delivery WHERE link_id = $2)
      ), %s
      INSERT INTO delivery (id, link_id, kind, recipient, locale, link, message_id, queued_at,
        next_attempt_at, give_up_at, status, failure)
      SELECT $1, $2, $3, $4, $5, $6, $7, $8::timestamptz,
        CASE WHEN reason IS NULL THEN $8::timestamptz END, $9,
        CASE WHEN reason IS NULL THEN 'queued' ELSE 'skipped' END, reason
      FROM verdict
      ON CONFLICT ON CONSTRAINT delivery_link_once DO NOTHING
      RETURNING failure
      """
          .formatted(counted(8, 11));

  private static final String QUEUE_BRIEFING =
      """
      INSERT INTO delivery (id, link_id, kind, recipient, locale, link, message_id, queued_at,
        next_attempt_at, give_up_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9)
      """;

  private static final String QUEUE_REMINDER =
      """
      INSERT INTO delivery (id, organisation_id, service_point_id, booking_id, booking_version, kind,
        recipient, locale, booking, message_id, queued_at, next_attempt_at, give_up_at, status, failure,
        reminded_day, reminder, starts_at, ends_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::timestamptz,
        CASE WHEN $13::text IS NULL THEN $11::timestamptz END, $12,
        CASE WHEN $13::text IS NULL THEN 'queued' ELSE 'skipped' END, $13, $14, $15, $16, $17)
      ON CONFLICT DO NOTHING
      """;

  /// What earlier mails told of the booking of `d`: the first one, and the version since which its
  /// time is the present one. Nothing came before version 1.
  private static final String CORRESPONDENCE =
      """
      CASE WHEN d.booking_version > 1 THEN (
        SELECT first.message_id FROM delivery first
        WHERE first.booking_id = d.booking_id AND first.kind LIKE 'booking-%'
          AND first.booking_version < d.booking_version
        ORDER BY first.booking_version, first.queued_at LIMIT 1) END AS thread,
      CASE WHEN d.booking_version > 1 THEN (
        SELECT min(same.booking_version) FROM delivery same
        WHERE same.booking_id = d.booking_id AND same.kind LIKE 'booking-%'
          AND same.booking_version <= d.booking_version
          AND same.booking_version > coalesce((
            SELECT max(other.booking_version) FROM delivery other
            WHERE other.booking_id = d.booking_id AND other.kind LIKE 'booking-%'
              AND other.booking_version < d.booking_version
              AND (other.starts_at, other.ends_at) IS DISTINCT FROM (d.starts_at, d.ends_at)), 0))
        ELSE d.booking_version END AS appointment_since
      """;

  /// Locks twice as many as are wanted, because some may exceed what their domain may have.
  ///
  /// The first mail of a booking is a scalar subquery that asks by `next_attempt_at`, as [#EXTEND]
  /// does: it is always answered by the index of bookings. An anti join, or the index of what is
  /// due, would be planned while hardly anything is due, and read all that is due for each row once
  /// much is. The domains without room are hashed, because a claim may read past many of their
  /// mails.
  static final String CLAIM =
      """
      WITH next AS MATERIALIZED (
        SELECT d.id, d.domain, d.next_attempt_at, d.service_point_id,
          d.claimed_until IS NOT NULL AS abandoned
        FROM delivery d LEFT JOIN service_point p ON p.id = d.service_point_id
        WHERE (d.service_point_id IS NULL OR p.id IS NOT NULL)
          AND d.status IN ('queued', 'failed')
          AND d.next_attempt_at <= $2
          AND (d.claimed_until IS NULL OR d.claimed_until <= $2)
          AND d.domain NOT IN (SELECT unnest($6::text[]))
          AND ($7::int > 0 OR d.domain IN (SELECT unnest($4::text[])))
          AND d.booking_version IS NOT DISTINCT FROM coalesce((
            SELECT min(first.booking_version) FROM delivery first
            WHERE first.booking_id = d.booking_id AND first.next_attempt_at IS NOT NULL),
            d.booking_version)
        ORDER BY d.next_attempt_at
        LIMIT 2 * $1
        FOR UPDATE OF d SKIP LOCKED),
      due AS MATERIALIZED (
        SELECT ranked.id, ranked.service_point_id, ranked.abandoned
        FROM (
          SELECT id, domain, next_attempt_at, service_point_id, abandoned,
            row_number() OVER (PARTITION BY domain ORDER BY next_attempt_at) AS turn
          FROM next) AS ranked
        LEFT JOIN unnest($4::text[], $5::int[]) AS allowed (domain, mails)
          ON allowed.domain = ranked.domain
        WHERE turn <= coalesce(allowed.mails, $7::int)
        ORDER BY next_attempt_at
        LIMIT $1)
      UPDATE delivery d
      SET attempts = d.attempts + 1, claimed_until = $3
      FROM due LEFT JOIN service_point p ON p.id = due.service_point_id
      WHERE d.id = due.id
      RETURNING d.id, d.attempts, d.kind, d.domain, d.booking, d.link, d.give_up_at, due.abandoned,
        d.reminder, d.reminded_day, d.queued_at, d.copy, d.recipient,
        p.id AS point_id, p.name, p.address, p.timezone, p.contact_email,
      """
          + CORRESPONDENCE;

  /// Whether an attempt is still open is asked by `next_attempt_at`: by `status`, a plan that was
  /// made while hardly anything was due would read all that is due.
  static final String EXTEND =
      """
      UPDATE delivery SET claimed_until = $3
      WHERE id = $1 AND attempts = $2 AND next_attempt_at IS NOT NULL AND claimed_until IS NOT NULL
      """;

  /// Asks in the same way as [#EXTEND]. See [PostgresDeliveryLog] for why a mail that was sent is
  /// not logged.
  static final String CONCLUDE =
      """
      WITH concluded AS (
        UPDATE delivery d
        SET status = done.status, sent_at = done.sent_at, next_attempt_at = done.next_attempt_at,
          failure = done.failure, claimed_until = NULL, version = version + 1
        FROM unnest($1::uuid[], $2::int[], $3::text[], $4::timestamptz[], $5::timestamptz[], $6::text[])
          AS done (id, attempt, status, sent_at, next_attempt_at, failure)
        WHERE d.id = done.id AND d.attempts = done.attempt AND d.next_attempt_at IS NOT NULL
        RETURNING d.id, d.attempts, d.status, d.failure, d.version
      ), logged AS (
        INSERT INTO delivery_log (delivery_id, at, attempt, outcome, reason)
        SELECT id, $7, attempts, status, failure FROM concluded WHERE status <> 'sent'
      )
      SELECT id, version FROM concluded
      """;

  private static final String ORIGINAL =
      """
      SELECT d.id, d.status, d.kind, d.booking, d.reminder,
        (SELECT max(copy) FROM delivery same
          WHERE same.booking_id = d.booking_id AND same.kind = d.kind
            AND same.booking_version = d.booking_version AND same.reminder = d.reminder) AS copies,
        EXISTS (SELECT FROM delivery newer
          WHERE newer.booking_id = d.booking_id AND newer.booking_version > d.booking_version) AS superseded
      FROM delivery d
      WHERE d.id = $1 AND d.organisation_id = $2 AND d.recipient <> ''
      """;

  private static final String QUEUE_COPY =
      """
      WITH wanted AS (
        SELECT point.mails_per_email_per_day, point.mails_per_hour
        FROM delivery d LEFT JOIN service_point point ON point.id = d.service_point_id
        WHERE d.id = $2
      ), %s
      INSERT INTO delivery (id, organisation_id, service_point_id, booking_id, booking_version, kind,
        recipient, locale, booking, message_id, queued_at, next_attempt_at, give_up_at, status, failure,
        starts_at, ends_at, reminder, reminded_day, copy)
      SELECT $1, organisation_id, service_point_id, booking_id, booking_version, kind,
        recipient, locale, booking, $3, $4::timestamptz,
        CASE WHEN reason IS NULL THEN $4::timestamptz END, $5,
        CASE WHEN reason IS NULL THEN 'queued' ELSE 'skipped' END, reason,
        starts_at, ends_at, reminder, reminded_day, $6
      FROM delivery, verdict
      WHERE delivery.id = $2
      """
          .formatted(counted(4, 7));

  private static final String REQUEUE =
      """
      UPDATE delivery
      SET status = 'queued', failure = CASE WHEN status = 'skipped' THEN NULL ELSE failure END, next_attempt_at = $3, give_up_at = $4, version = version + 1
      WHERE id = $1 AND organisation_id = $2 AND status IN ('failed', 'dead', 'skipped')
        AND recipient <> ''
      """;

  private static final String STATUS =
      "SELECT status FROM delivery WHERE id = $1 AND organisation_id = $2";

  private static final String FORGET_LINKS =
      """
      DELETE FROM delivery
      WHERE link_id IS NOT NULL AND give_up_at <= $1 AND status IN ('sent', 'dead', 'skipped')
      """;

  private final Pool pool;

  PostgresDeliveries(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<List<String>> queue(SqlClient connection, List<MailRequest> requests) {
    List<Tuple> rows = requests.stream().map(PostgresDeliveries::row).toList();
    return takeTurn(connection, requests.stream().map(MailRequest::counts))
        .chain(() -> connection.preparedQuery(QUEUE).executeBatch(rows))
        .map(PostgresDeliveries::skipped);
  }

  private static Uni<Void> takeTurn(SqlClient connection, Stream<List<MailCount>> counts) {
    return counts.allMatch(List::isEmpty)
        ? Uni.createFrom().voidItem()
        : NotificationLock.MAILS_COUNTED.take(connection);
  }

  private static List<String> skipped(RowSet<Row> results) {
    List<String> reasons = new ArrayList<>();
    for (RowSet<Row> result = results; result != null; result = result.next()) {
      result.forEach(row -> Optional.ofNullable(row.getString("failure")).ifPresent(reasons::add));
    }
    return reasons;
  }

  @Override
  public Uni<List<String>> queueLinks(SqlClient connection, List<LinkMailRequest> requests) {
    List<Tuple> rows = requests.stream().map(PostgresDeliveries::row).toList();
    return takeTurn(connection, requests.stream().map(LinkMailRequest::counts))
        .chain(() -> connection.preparedQuery(QUEUE_LINK).executeBatch(rows))
        .map(PostgresDeliveries::skipped);
  }

  @Override
  public Uni<Void> queueBriefings(SqlClient connection, List<BriefingRequest> requests) {
    List<Tuple> rows = requests.stream().map(PostgresDeliveries::row).toList();
    return rows.isEmpty()
        ? Uni.createFrom().voidItem()
        : connection.preparedQuery(QUEUE_BRIEFING).executeBatch(rows).replaceWithVoid();
  }

  @Override
  public Uni<Void> queueReminders(SqlClient connection, List<ReminderRequest> requests) {
    List<Tuple> rows = requests.stream().map(PostgresDeliveries::row).toList();
    return rows.isEmpty()
        ? Uni.createFrom().voidItem()
        : connection.preparedQuery(QUEUE_REMINDER).executeBatch(rows).replaceWithVoid();
  }

  @Override
  public Uni<Optional<Original>> original(SqlClient connection, UUID organisation, UUID delivery) {
    return NotificationLock.MAILS_COUNTED
        .take(connection)
        .chain(() -> connection.preparedQuery(ORIGINAL).execute(Tuple.of(delivery, organisation)))
        .map(rows -> Rows.first(rows, ClaimRow::original));
  }

  @Override
  public Uni<Void> queueCopy(SqlClient connection, CopyRequest request) {
    Tuple row =
        Tuple.of(
            request.id(),
            request.original().id(),
            request.messageId().toString(),
            utc(request.requestedAt()),
            utc(request.giveUpAt()),
            request.messageId().copy());
    return connection
        .preparedQuery(QUEUE_COPY)
        .execute(addCounts(row, request.counts(), request.requestedAt()))
        .replaceWithVoid();
  }

  @Override
  public Uni<List<Claim>> claim(Admission admission, Instant now, Duration lease) {
    List<Map.Entry<String, Integer>> toEach = List.copyOf(admission.toEach().entrySet());
    return pool.preparedQuery(CLAIM)
        .execute(
            Tuple.of(admission.atMost(), utc(now), utc(now.plus(lease)))
                .addArrayOfString(toEach.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .addArrayOfInteger(toEach.stream().map(Map.Entry::getValue).toArray(Integer[]::new))
                .addArrayOfString(
                    toEach.stream()
                        .filter(each -> each.getValue() == 0)
                        .map(Map.Entry::getKey)
                        .toArray(String[]::new))
                .addInteger(admission.toOthers()))
        .map(rows -> Rows.all(rows, ClaimRow::read));
  }

  @Override
  public Uni<Void> extend(Claim claim, Instant until) {
    return pool.preparedQuery(EXTEND)
        .execute(Tuple.of(claim.deliveryId(), claim.attempt(), utc(until)))
        .replaceWithVoid();
  }

  @Override
  public Uni<Map<UUID, Long>> conclude(
      SqlClient connection, List<Conclusion> conclusions, Instant now) {
    List<AttemptOutcome> outcomes = conclusions.stream().map(Conclusion::outcome).toList();
    return connection
        .preparedQuery(CONCLUDE)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(
                    conclusions.stream()
                        .map(each -> each.claim().deliveryId())
                        .toArray(UUID[]::new))
                .addArrayOfInteger(
                    conclusions.stream()
                        .map(each -> each.claim().attempt())
                        .toArray(Integer[]::new))
                .addArrayOfString(
                    outcomes.stream().map(each -> each.status().wireName()).toArray(String[]::new))
                .addArrayOfOffsetDateTime(
                    outcomes.stream()
                        .map(PostgresDeliveries::sentAt)
                        .toArray(OffsetDateTime[]::new))
                .addArrayOfOffsetDateTime(
                    outcomes.stream()
                        .map(PostgresDeliveries::nextAttemptAt)
                        .toArray(OffsetDateTime[]::new))
                .addArrayOfString(
                    outcomes.stream().map(PostgresDeliveries::failure).toArray(String[]::new))
                .addOffsetDateTime(utc(now)))
        .map(
            rows ->
                Rows.stream(rows)
                    .collect(toMap(row -> row.getUUID("id"), row -> row.getLong("version"))));
  }

  @Override
  public Uni<Boolean> requeue(UUID organisation, UUID delivery, Instant now, Instant giveUpAt) {
    return pool.preparedQuery(REQUEUE)
        .execute(Tuple.of(delivery, organisation, utc(now), utc(giveUpAt)))
        .map(rows -> rows.rowCount() > 0);
  }

  @Override
  public Uni<Optional<DeliveryStatus>> status(UUID organisation, UUID delivery) {
    return pool.preparedQuery(STATUS)
        .execute(Tuple.of(delivery, organisation))
        .map(rows -> Rows.first(rows, row -> DeliveryStatus.ofWireName(row.getString("status"))));
  }

  @Override
  public Uni<Void> forgetLinks(Instant now) {
    return pool.preparedQuery(FORGET_LINKS).execute(Tuple.of(utc(now))).replaceWithVoid();
  }

  /// @param now the number of the parameter for the time
  /// @param first the number of the first of four parameters, see [#addCounts]
  private static String counted(int now, int first) {
    return COUNTED.formatted(now, first, first + 1, first + 2, first + 3);
  }

  private static Tuple row(MailRequest request) {
    BookingChanged booking = request.booking();
    return addCounts(
            Tuple.from(
                List.of(
                    request.id(),
                    booking.organisationId(),
                    booking.servicePointId(),
                    booking.bookingId(),
                    booking.version(),
                    request.kind().wireName(),
                    withoutNul(booking.customer().email()),
                    request.locale().language(),
                    EventJson.write(booking),
                    request.messageId().toString(),
                    utc(request.requestedAt()),
                    utc(request.giveUpAt()))),
            request.counts(),
            request.requestedAt())
        .addOffsetDateTime(utc(booking.startsAt()))
        .addOffsetDateTime(utc(booking.endsAt()));
  }

  private static Tuple row(ReminderRequest request) {
    BookingChanged booking = request.booking();
    return Tuple.from(
            List.of(
                request.id(),
                booking.organisationId(),
                booking.servicePointId(),
                booking.bookingId(),
                booking.version(),
                request.kind().wireName(),
                withoutNul(booking.customer().email()),
                request.locale().language(),
                EventJson.write(booking),
                request.messageId().toString(),
                utc(request.requestedAt()),
                utc(request.giveUpAt())))
        .addString(request.skipped())
        .addLocalDate(request.day())
        .addString(request.once())
        .addOffsetDateTime(utc(booking.startsAt()))
        .addOffsetDateTime(utc(booking.endsAt()));
  }

  private static Tuple row(BriefingRequest request) {
    BriefingLetter letter = request.letter();
    return Tuple.from(
        List.of(
            request.id(),
            letter.id(),
            letter.occasion().kind(),
            request.recipient(),
            letter.locale().language(),
            BriefingJson.write(letter),
            letter.messageId().toString(),
            utc(request.requestedAt()),
            utc(request.giveUpAt())));
  }

  private static Tuple addCounts(Tuple row, List<MailCount> counts, Instant now) {
    return row.addArrayOfString(
            counts.stream().map(count -> count.scope().name()).toArray(String[]::new))
        .addArrayOfString(counts.stream().map(MailCount::key).toArray(String[]::new))
        .addArrayOfInteger(counts.stream().map(MailCount::most).toArray(Integer[]::new))
        .addArrayOfOffsetDateTime(
            counts.stream()
                .map(count -> utc(now.plus(count.window())))
                .toArray(OffsetDateTime[]::new));
  }

  private static Tuple row(LinkMailRequest request) {
    MailTopic.Passing topic = request.topic();
    Tuple row =
        Tuple.from(
            List.of(
                request.id(),
                topic.linkId(),
                topic.kind(),
                withoutNul(topic.recipient()),
                request.locale().language(),
                EventJson.write(topic.event()),
                request.messageId().toString(),
                utc(request.requestedAt()),
                utc(request.giveUpAt())));
    return addCounts(row.addUUID(point(topic)), request.counts(), request.requestedAt());
  }

  /// The service point whose limits apply; null for none.
  private static @Nullable UUID point(MailTopic.Passing topic) {
    return topic instanceof MailTopic.OfConfirmation(var event) ? event.servicePointId() : null;
  }

  /// PostgreSQL's text type cannot store NUL. JSON escapes it, so only this column is affected.
  private static String withoutNul(String typed) {
    return typed.replace("\0", "\uFFFD");
  }

  private static @Nullable OffsetDateTime sentAt(AttemptOutcome outcome) {
    return outcome instanceof AttemptOutcome.Sent(var at) ? utc(at) : null;
  }

  private static @Nullable OffsetDateTime nextAttemptAt(AttemptOutcome outcome) {
    return outcome instanceof AttemptOutcome.Failed(var reason, var next) ? utc(next) : null;
  }

  private static @Nullable String failure(AttemptOutcome outcome) {
    return switch (outcome) {
      case AttemptOutcome.Sent sent -> null;
      case AttemptOutcome.Failed failed -> failed.reason();
      case AttemptOutcome.Skipped skipped -> skipped.reason();
      case AttemptOutcome.Dead dead -> dead.reason();
    };
  }
}
