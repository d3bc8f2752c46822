package io.slotwright.bench.mail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The mails per second that are claimed and completed when nothing is sent, in turn with a bare
/// loop over the same rows; and the reminders per second that end, with few and with many pending.
final class ClaimRates {
  private static final int MAILS = 5_000;
  private static final int BATCH = 10;
  private static final int FEW = 1_000;
  private static final int MANY = 1_000_000;
  private static final int POLL_MILLIS = 100;

  private static final String BARE_TABLE = "bare_delivery";

  private static final String CLAIM =
      """
      UPDATE bare_delivery d SET attempts = attempts + 1, claimed_until = now() + interval '1 minute'
      FROM (
        SELECT id FROM bare_delivery
        WHERE status IN ('queued', 'failed') AND next_attempt_at <= now()
          AND (claimed_until IS NULL OR claimed_until <= now())
        ORDER BY next_attempt_at LIMIT %d FOR UPDATE SKIP LOCKED) AS due
      WHERE d.id = due.id
      RETURNING d.*
      """
          .formatted(BATCH);

  private static final String COMPLETE =
      """
      UPDATE bare_delivery
      SET status = 'skipped', next_attempt_at = NULL, claimed_until = NULL, version = version + 1
      WHERE id = ANY (?)
      """;

  private final Connection database;
  private final QueuedMails mails;
  private final int times;

  ClaimRates(Connection database, QueuedMails mails, int times) {
    this.database = database;
    this.mails = mails;
    this.times = times;
  }

  /// Tables.
  String measure() throws SQLException, InterruptedException {
    Timers timers = new Timers(mails);
    mails.execute("CREATE TABLE %s (LIKE delivery INCLUDING ALL)".formatted(BARE_TABLE));
    timers.add(FEW);
    List<Double> service = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    List<Double> fired = new ArrayList<>();
    ofService();
    timers.fire();
    for (int i = 0; i < times; i++) {
      service.add(ofService());
      bare.add(bare());
      fired.add(timers.fire());
    }
    timers.add(MANY - FEW);
    List<Double> serviceBesideMany = new ArrayList<>();
    List<Double> firedBesideMany = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      serviceBesideMany.add(ofService());
      firedBesideMany.add(timers.fire());
    }
    timers.clear();
    return String.join(
        "\n",
        MailBench.header("a second, nothing sent", times),
        MailBench.row("mails claimed and completed", service, bare, "≥ 0.70"),
        MailBench.limit(
            "limit: one bare loop, %d at a time, at the same rows".formatted(BATCH), bare),
        MailBench.row(
            "mails claimed and completed, %,d timers pending".formatted(MANY),
            serviceBesideMany,
            service,
            "≥ 0.83 of those beside %,d".formatted(FEW)),
        MailBench.limit("timers fired, %,d pending".formatted(FEW), fired),
        MailBench.row(
            "timers fired, %,d pending".formatted(MANY), firedBesideMany, fired, "≥ 0.83"));
  }

  private double ofService() throws SQLException, InterruptedException {
    mails.clear();
    mails.addOutdated(MAILS);
    return drained(MAILS, mails::left);
  }

  /// What is still to be done.
  @FunctionalInterface
  interface Left {
    long count() throws SQLException;
  }

  /// How many are done a second, once a tenth is.
  static double drained(int all, Left left) throws SQLException, InterruptedException {
    long atBegin = all;
    long began = 0;
    long rest = all;
    while (rest > 0) {
      Thread.sleep(POLL_MILLIS);
      rest = left.count();
      if (began == 0 && rest <= 0.9 * all) {
        began = System.nanoTime();
        atBegin = rest;
      }
    }
    return atBegin * 1e9 / (System.nanoTime() - began);
  }

  private double bare() throws SQLException, InterruptedException {
    mails.clear();
    mails.execute("TRUNCATE %s".formatted(BARE_TABLE));
    mails.addOutdated(BARE_TABLE, MAILS);
    mails.execute("VACUUM ANALYZE %s".formatted(BARE_TABLE));
    long began = System.nanoTime();
    try (PreparedStatement claim = database.prepareStatement(CLAIM);
        PreparedStatement complete = database.prepareStatement(COMPLETE)) {
      int done = 0;
      while (done < MAILS) {
        Object[] claimed = ids(claim);
        complete.setArray(1, database.createArrayOf("uuid", claimed));
        complete.executeUpdate();
        done += claimed.length;
      }
    }
    return MAILS * 1e9 / (System.nanoTime() - began);
  }

  private static Object[] ids(PreparedStatement claim) throws SQLException {
    List<Object> ids = new ArrayList<>();
    try (ResultSet rows = claim.executeQuery()) {
      while (rows.next()) {
        ids.add(rows.getObject("id"));
      }
    }
    return ids.toArray();
  }
}
