package io.slotwright.bench.mail;

import io.slotwright.common.token.LinkTokens;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/// Pending reminders, written straight into the service's tables.
final class Timers {
  private static final int DUE = 5_000;

  private static final String ADD_BOOKINGS =
      """
      WITH added AS (
        INSERT INTO booking (id, organisation_id, service_point_id, version, status, displaced,
          starts_at, ends_at, mailbox, event)
        SELECT id, '%1$s', '%2$s', 1, 'confirmed', false, '%3$s', '%4$s', mailbox,
          replace(replace($booking$%5$s$booking$, '@id@', id::text), '@email@', email)
        FROM (SELECT gen_random_uuid() AS id, email, mailbox FROM %6$s) AS new
        RETURNING id)
      INSERT INTO reminder (booking_id, minutes_before, due_at)
      SELECT id, 120, now() + interval '%8$d milliseconds'
          + row_number() OVER () * interval '%9$d milliseconds' / %7$d
      FROM added
      """;

  /// The service sends no reminder to a mailbox that is not the booking's.
  private static final String KNOWN_CUSTOMERS = "unnest(?, ?) AS customer (email, mailbox)";

  private static final String ANYBODY =
      """
      (SELECT 'mail-' || number || '@example.test', number::text FROM generate_series(1, %d) AS number)
        AS customer (email, mailbox)
      """;

  private final QueuedMails mails;

  Timers(QueuedMails mails) {
    this.mails = mails;
  }

  /// Adds some that are due in days.
  void add(int timers) throws SQLException {
    QueuedMails.Slot slot = QueuedMails.Slot.in(Duration.ofDays(9));
    mails.execute(
        statement(
            ANYBODY.formatted(timers),
            timers,
            slot,
            "{}",
            Duration.ofDays(8),
            Duration.ofHours(1)));
    mails.execute("VACUUM ANALYZE booking, reminder");
  }

  /// Adds some whose mails are to be sent, due one after the other.
  ///
  /// @param in the time until the first is due
  /// @param within from the first to the last
  /// @param tokens those of the service, by which it tells mailboxes apart
  void addDue(List<String> recipients, Duration in, Duration within, LinkTokens tokens)
      throws SQLException {
    QueuedMails.Slot slot = QueuedMails.Slot.in(in.plusHours(2).minusMinutes(1));
    mails.execute(
        statement(KNOWN_CUSTOMERS, recipients.size(), slot, slot.booking(), in, within),
        recipients,
        recipients.stream().map(tokens::pseudonymOfMailbox).toList());
  }

  /// How many a second end that come too late to be sent.
  double fire() throws SQLException, InterruptedException {
    mails.clear();
    QueuedMails.Slot slot = QueuedMails.Slot.in(Duration.ofHours(-1));
    mails.execute(
        statement(ANYBODY.formatted(DUE), DUE, slot, slot.booking(), Duration.ZERO, Duration.ZERO));
    return ClaimRates.drained(
        DUE, () -> mails.number("SELECT count(*) FROM reminder WHERE due_at <= now()"));
  }

  void clear() throws SQLException {
    mails.execute("TRUNCATE reminder, booking");
  }

  private static String statement(
      String customers,
      int timers,
      QueuedMails.Slot slot,
      String booking,
      Duration in,
      Duration within) {
    return ADD_BOOKINGS.formatted(
        QueuedMails.ORGANISATION,
        QueuedMails.POINT,
        slot.starts(),
        slot.ends(),
        booking,
        customers,
        timers,
        in.toMillis(),
        within.toMillis());
  }
}
