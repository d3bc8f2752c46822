package io.slotwright.bench.mail;

import java.sql.SQLException;
import java.time.Duration;

/// Pending reminders, written straight into the service's tables.
final class Timers {
  private static final int DUE = 5_000;

  private static final String ADD_BOOKINGS =
      """
      WITH added AS (
        INSERT INTO booking (id, organisation_id, service_point_id, version, status, displaced,
          starts_at, ends_at, mailbox, event)
        SELECT id, '%1$s', '%2$s', 1, 'confirmed', false, '%3$s', '%4$s', id::text,
          replace(replace($booking$%5$s$booking$, '@id@', id::text), '@email@',
            'mail-' || number || '@' || %6$s)
        FROM (
          SELECT gen_random_uuid() AS id, number FROM generate_series(1, %7$d) AS number) AS new
        RETURNING id)
      INSERT INTO reminder (booking_id, minutes_before, due_at)
      SELECT id, 120, now() + interval '%8$d milliseconds'
          + row_number() OVER () * interval '%9$d milliseconds' / %7$d
      FROM added
      """;

  private final QueuedMails mails;

  Timers(QueuedMails mails) {
    this.mails = mails;
  }

  /// Adds some that are due in days.
  void add(int timers) throws SQLException {
    QueuedMails.Slot slot = QueuedMails.Slot.in(Duration.ofDays(9));
    add(timers, slot, "{}", "'example.test'", Duration.ofDays(8), Duration.ofHours(1));
    mails.execute("VACUUM ANALYZE booking, reminder");
  }

  /// Adds some whose mails are to be sent, due one after the other.
  ///
  /// @param in the time until the first is due
  /// @param within from the first to the last
  void addDue(int timers, Duration in, Duration within, String domain) throws SQLException {
    QueuedMails.Slot slot = QueuedMails.Slot.in(in.plusHours(2).minusMinutes(1));
    add(timers, slot, slot.booking(), domain, in, within);
  }

  /// How many a second end that come too late to be sent.
  double fire() throws SQLException, InterruptedException {
    mails.clear();
    QueuedMails.Slot slot = QueuedMails.Slot.in(Duration.ofHours(-1));
    add(DUE, slot, slot.booking(), "'example.test'", Duration.ZERO, Duration.ZERO);
    return ClaimRates.drained(
        DUE, () -> mails.number("SELECT count(*) FROM reminder WHERE due_at <= now()"));
  }

  void clear() throws SQLException {
    mails.execute("TRUNCATE reminder, booking");
  }

  private void add(
      int timers,
      QueuedMails.Slot slot,
      String booking,
      String domain,
      Duration in,
      Duration within)
      throws SQLException {
    mails.execute(
        ADD_BOOKINGS.formatted(
            QueuedMails.ORGANISATION,
            QueuedMails.POINT,
            slot.starts(),
            slot.ends(),
            booking,
            domain,
            timers,
            in.toMillis(),
            within.toMillis()));
  }
}
