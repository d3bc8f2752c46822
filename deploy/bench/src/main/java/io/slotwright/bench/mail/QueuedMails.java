package io.slotwright.bench.mail;

import io.slotwright.bench.load.Outbox;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRulesProvider;
import java.util.List;

/// Mails in the table of the notification service, written straight into it, as if events had asked
/// for them.
final class QueuedMails {
  static final String POINT = "0190a000-0000-7000-8000-000000000002";
  static final String ORGANISATION = "0190a000-0000-7000-8000-000000000001";

  private static final String ADD_POINT =
      """
      INSERT INTO service_point (id, name, address, timezone, contact_email, reckoned_by)
      VALUES ('%s', 'Tyre Centre', 'Khreshchatyk 1, Kyiv', 'Europe/Kyiv', 'centre@example.test',
        'Europe/Kyiv@%s')
      ON CONFLICT DO NOTHING
      """;

  /// As its event told it. `@id@` and `@email@` stand for its own.
  private static final String BOOKING =
      """
      {"booking_id": "@id@", "version": 1, "what": "created", "occurred_at": "%1$s",
       "status": "confirmed", "displaced": false, "post_id": "0190a000-0000-7000-8000-000000000003",
       "post_number": 1, "service_point_id": "%2$s", "organisation_id": "%3$s",
       "starts_at": "%4$s", "ends_at": "%5$s", "occupied_from": "%4$s", "occupied_until": "%5$s",
       "slots_until": "%5$s", "buffer_before_minutes": 0, "buffer_after_minutes": 0,
       "customer": {"name": "Olena Petrenko", "email": "@email@", "phone": "+380441234567",
         "locale": "en"},
       "services": [{"service_id": "0190a000-0000-7000-8000-000000000004", "name": "Tyre change",
         "minutes": 30, "buffer_before_minutes": 0, "buffer_after_minutes": 0}],
       "car_type": "suv", "notes": "", "cancellable_until": "%4$s", "actor": "operator"}
      """;

  private static final String ADD =
      """
      INSERT INTO %9$s (id, organisation_id, service_point_id, booking_id, booking_version, kind,
        recipient, locale, booking, message_id, queued_at, next_attempt_at, give_up_at, starts_at,
        ends_at, reminder)
      SELECT gen_random_uuid(), '%1$s', '%2$s', id, 1, '%3$s', email, 'en',
        replace(replace($booking$%4$s$booking$, '@id@', id::text), '@email@', email),
        '<' || id || '@slotwright>', now(), now() + interval '%10$d hours', now() + interval '1 day', '%5$s', '%6$s',
        CASE WHEN '%3$s' LIKE 'reminder%%' THEN id::text ELSE '' END
      FROM (
        SELECT gen_random_uuid() AS id, 'mail-' || number || '@' || %7$s AS email
        FROM generate_series(1, %8$d) AS number) AS mail
      """;

  /// As many domains as the customers of a network have, by `number`.
  static final String DOMAINS = "'domain-' || number % 500 || '.test'";

  private static final int HISTORY = 20_000;

  private final Connection database;

  QueuedMails(Connection database) throws SQLException {
    this.database = database;
    addPoint(POINT);
    // Plans of an empty table are kept, and do not suit a full one.
    add("delivery", HISTORY, "booking-confirmed", Slot.in(Duration.ofDays(3)), "'old.test'", 1);
    execute("UPDATE delivery SET status = 'sent', sent_at = now(), next_attempt_at = NULL");
    execute("VACUUM ANALYZE");
  }

  /// A service point that mails can be about.
  void addPoint(String id) throws SQLException {
    // As the service writes it: its reminders need not be computed anew.
    String rules = ZoneRulesProvider.getVersions("Europe/London").lastKey();
    execute(ADD_POINT.formatted(id, rules));
  }

  /// The time of an appointment.
  record Slot(Instant starts, Instant ends) {
    static Slot in(Duration pause) {
      Instant starts = Instant.now().plus(pause).truncatedTo(ChronoUnit.MINUTES);
      return new Slot(starts, starts.plus(Duration.ofMinutes(30)));
    }

    /// The event of a booking of it.
    String booking() {
      return BOOKING.formatted(Instant.now(), POINT, ORGANISATION, starts, ends);
    }
  }

  /// Confirmations of bookings, to be sent.
  ///
  /// @param domain an SQL expression of the recipient's, by `number`
  void addConfirmations(int mails, String domain) throws SQLException {
    add("delivery", mails, "booking-confirmed", Slot.in(Duration.ofDays(3)), domain, 0);
  }

  /// Reminders whose appointments have begun: each is claimed and completed, but not sent.
  void addOutdated(int mails) throws SQLException {
    addOutdated("delivery", mails);
  }

  /// The same in a table of the same shape, which the service does not know.
  void addOutdated(String table, int mails) throws SQLException {
    add(table, mails, "reminder", Slot.in(Duration.ofHours(-1)), DOMAINS, 0);
  }

  private void add(
      String table, int mails, String kind, Slot slot, String domain, int hoursUntilDue)
      throws SQLException {
    execute(
        ADD.formatted(
            ORGANISATION,
            POINT,
            kind,
            slot.booking(),
            slot.starts,
            slot.ends,
            domain,
            mails,
            table,
            hoursUntilDue));
  }

  /// How many are still to be sent.
  long left() throws SQLException {
    return number("SELECT count(*) FROM delivery WHERE status IN ('queued', 'failed')");
  }

  /// Leaves no mail to be sent, and no work for the relay and the vacuum.
  void clear() throws SQLException, InterruptedException {
    execute("DELETE FROM delivery WHERE status IN ('queued', 'failed')");
    new Outbox(database).awaitEmpty();
    execute("VACUUM ANALYZE delivery");
  }

  long number(String query) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /// @param arrays of text, for its parameters
  @SafeVarargs
  final void execute(String sql, List<String>... arrays) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      for (int i = 0; i < arrays.length; i++) {
        statement.setArray(i + 1, database.createArrayOf("text", arrays[i].toArray()));
      }
      statement.execute();
    }
  }
}
