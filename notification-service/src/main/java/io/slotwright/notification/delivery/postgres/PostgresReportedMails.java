package io.slotwright.notification.delivery.postgres;

import static io.slotwright.plumbing.postgres.Utc.utc;

import io.slotwright.notification.delivery.flow.ReportedMails;
import io.slotwright.plumbing.postgres.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reports in the tables `delivery` and `delivery_log`.
@ApplicationScoped
class PostgresReportedMails implements ReportedMails {

  /// A confirmation, and a mail to an operator, belongs to no organisation, but is sent in the name
  /// of the one that it contains.
  private static final String LOCK =
      """
      SELECT id, coalesce(organisation_id, (link::jsonb ->> 'organisation_id')::uuid,
          (link::jsonb ->> 'organisation')::uuid) AS organisation_id,
        booking_id, kind, recipient, attempts
      FROM delivery WHERE message_id = $1
      ORDER BY sent_at DESC NULLS LAST LIMIT 1
      FOR UPDATE
      """;

  private static final String LOG =
      """
      INSERT INTO delivery_log (delivery_id, at, attempt, outcome, reason)
      SELECT id, $4, attempts, $2, $3 FROM delivery
      WHERE id = $1 AND NOT EXISTS (
        SELECT FROM delivery_log
        WHERE delivery_id = $1 AND outcome = $2 AND reason IS NOT DISTINCT FROM $3)
      """;

  /// From now on the log tells that it was sent.
  private static final String GIVE_UP =
      """
      WITH sent AS (
        SELECT id, sent_at FROM delivery WHERE id = $1 AND status = 'sent'
      ), given_up AS (
        UPDATE delivery d SET status = 'dead', failure = $2, sent_at = NULL, version = version + 1
        FROM sent WHERE d.id = sent.id
        RETURNING d.id, d.attempts, d.version, sent.sent_at
      ), logged AS (
        INSERT INTO delivery_log (delivery_id, at, attempt, outcome, reason)
        SELECT id, sent_at, attempts, 'sent', NULL FROM given_up
        UNION ALL
        SELECT id, $3, attempts, 'dead', $2 FROM given_up
      )
      SELECT version FROM given_up
      """;

  @Override
  public Uni<Optional<ReportedMail>> lock(SqlClient connection, String messageId) {
    return connection
        .preparedQuery(LOCK)
        .execute(Tuple.of(messageId))
        .map(rows -> Rows.first(rows, PostgresReportedMails::read));
  }

  @Override
  public Uni<Boolean> log(
      SqlClient connection, UUID delivery, String outcome, @Nullable String reason, Instant now) {
    return connection
        .preparedQuery(LOG)
        .execute(Tuple.of(delivery, outcome, reason, utc(now)))
        .map(rows -> rows.rowCount() > 0);
  }

  @Override
  public Uni<Optional<Long>> giveUp(
      SqlClient connection, UUID delivery, String reason, Instant now) {
    return connection
        .preparedQuery(GIVE_UP)
        .execute(Tuple.of(delivery, reason, utc(now)))
        .map(rows -> Rows.first(rows, row -> row.getLong("version")));
  }

  private static ReportedMail read(Row row) {
    return new ReportedMail(
        row.getUUID("id"),
        row.getUUID("organisation_id"),
        row.getUUID("booking_id"),
        row.getString("kind"),
        row.getString("recipient"),
        row.getInteger("attempts"));
  }
}
