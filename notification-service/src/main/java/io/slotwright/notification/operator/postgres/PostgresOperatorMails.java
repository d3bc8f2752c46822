package io.slotwright.notification.operator.postgres;

import static io.slotwright.plumbing.postgres.Utc.utc;

import io.slotwright.notification.language.MailLocale;
import io.slotwright.notification.operator.NewBookings;
import io.slotwright.notification.operator.OperatorSettings;
import io.slotwright.notification.operator.flow.OperatorMails;
import io.slotwright.plumbing.postgres.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The table `operator_mail`.
@ApplicationScoped
class PostgresOperatorMails implements OperatorMails {

  /// What has happened before somebody wants to hear of it is not told.
  private static final String SAVE =
      """
      INSERT INTO operator_mail AS kept (service_point_id, organisation_id, emails, locale,
        new_bookings, digest_at, told_until, digest_due)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      ON CONFLICT (service_point_id) DO UPDATE
      SET organisation_id = excluded.organisation_id, emails = excluded.emails,
        locale = excluded.locale, new_bookings = excluded.new_bookings,
        digest_at = excluded.digest_at, digest_due = excluded.digest_due,
        told_until = CASE WHEN kept.emails = '{}' THEN excluded.told_until ELSE kept.told_until END
      """;

  private static final String FIND =
      """
      SELECT emails, locale, new_bookings, digest_at FROM operator_mail
      WHERE service_point_id = $1 AND organisation_id = $2
      """;

  private static final String LISTENER =
      """
      SELECT m.organisation_id, m.service_point_id, p.name, p.timezone, m.emails, m.locale,
        m.new_bookings, m.digest_at, m.told_until
      FROM operator_mail m JOIN service_point p ON p.id = m.service_point_id
      """;

  private static final String LISTENING_AT_ONCE =
      LISTENER + " WHERE m.service_point_id = ANY ($1) AND m.new_bookings = 'at_once'";

  private static final String TAKE_DUE =
      LISTENER
          + """
           WHERE m.digest_due <= $1 AND m.emails <> '{}' ORDER BY m.digest_due LIMIT $2
          FOR UPDATE OF m SKIP LOCKED
          """;

  private static final String TOLD =
      "UPDATE operator_mail SET told_until = $2, digest_due = $3 WHERE service_point_id = $1";

  private static final String DIGEST_AT =
      "SELECT digest_at FROM operator_mail WHERE service_point_id = $1";

  private static final String DUE_AGAIN =
      "UPDATE operator_mail SET digest_due = $2 WHERE service_point_id = $1";

  private static final String FORGET = "DELETE FROM operator_mail WHERE service_point_id = $1";

  private final Pool pool;

  PostgresOperatorMails(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Void> save(
      UUID organisation, UUID servicePoint, OperatorSettings settings, Instant now, Instant due) {
    return pool.preparedQuery(SAVE)
        .execute(
            Tuple.from(
                List.of(
                    servicePoint,
                    organisation,
                    settings.emails().toArray(String[]::new),
                    settings.locale().language(),
                    settings.newBookings().wireName(),
                    settings.digestAt(),
                    utc(now),
                    utc(due))))
        .replaceWithVoid();
  }

  @Override
  public Uni<Optional<OperatorSettings>> find(UUID organisation, UUID servicePoint) {
    return pool.preparedQuery(FIND)
        .execute(Tuple.of(servicePoint, organisation))
        .map(rows -> Rows.first(rows, PostgresOperatorMails::settings));
  }

  @Override
  public Uni<List<Listener>> listeningAtOnce(SqlClient connection, List<UUID> servicePoints) {
    return connection
        .preparedQuery(LISTENING_AT_ONCE)
        .execute(Tuple.of(servicePoints.toArray(UUID[]::new)))
        .map(rows -> Rows.all(rows, PostgresOperatorMails::listener));
  }

  @Override
  public Uni<List<Listener>> takeDue(SqlClient connection, Instant now, int atMost) {
    return connection
        .preparedQuery(TAKE_DUE)
        .execute(Tuple.of(utc(now), atMost))
        .map(rows -> Rows.all(rows, PostgresOperatorMails::listener));
  }

  @Override
  public Uni<Void> told(SqlClient connection, UUID servicePoint, Instant now, Instant due) {
    return connection
        .preparedQuery(TOLD)
        .execute(Tuple.of(servicePoint, utc(now), utc(due)))
        .replaceWithVoid();
  }

  @Override
  public Uni<Optional<LocalTime>> digestAt(SqlClient connection, UUID servicePoint) {
    return connection
        .preparedQuery(DIGEST_AT)
        .execute(Tuple.of(servicePoint))
        .map(rows -> Rows.first(rows, row -> row.getLocalTime("digest_at")));
  }

  @Override
  public Uni<Void> dueAgain(SqlClient connection, UUID servicePoint, Instant due) {
    return connection
        .preparedQuery(DUE_AGAIN)
        .execute(Tuple.of(servicePoint, utc(due)))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> forget(SqlClient connection, UUID servicePoint) {
    return connection.preparedQuery(FORGET).execute(Tuple.of(servicePoint)).replaceWithVoid();
  }

  private static Listener listener(Row row) {
    return new Listener(place(row), settings(row), row.getOffsetDateTime("told_until").toInstant());
  }

  private static Place place(Row row) {
    return new Place(
        row.getUUID("organisation_id"),
        row.getUUID("service_point_id"),
        row.getString("name"),
        ZoneId.of(row.getString("timezone")));
  }

  private static OperatorSettings settings(Row row) {
    return new OperatorSettings(
        Arrays.asList(row.getArrayOfStrings("emails")),
        MailLocale.of(row.getString("locale")),
        NewBookings.ofWireName(row.getString("new_bookings")),
        row.getLocalTime("digest_at"));
  }
}
