package io.slotwright.chaos.mail.run;

import io.slotwright.chaos.mail.history.Death;
import io.slotwright.chaos.mail.history.Fate;
import io.slotwright.chaos.mail.history.MailHistory;
import io.slotwright.chaos.mail.history.MailId;
import io.slotwright.chaos.mail.server.MailSink.Weather;
import io.slotwright.local.client.Eventually;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;

/// Customers, faults meanwhile, and the history when everything is calm.
public final class MailRun {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration POLL = Duration.ofMillis(500);

  /// A replica that dies more than three times in a minute is not started again.
  private static final Duration BETWEEN_KILLS = Duration.ofSeconds(21);

  private static final String UNFINISHED =
      """
      SELECT (SELECT count(*) FROM delivery WHERE status IN ('queued', 'failed'))
        + (SELECT count(*) FROM reminder WHERE due_at < now() + interval '1 minute')
      """;

  /// What has failed is tried again at once, now that nothing fails any more.
  private static final String HURRY =
      "UPDATE delivery SET next_attempt_at = now() WHERE status = 'failed' AND claimed_until IS NULL";

  private static final String FATES = "SELECT message_id, recipient, status FROM delivery";

  private final MailScene scene;
  private final Random random;
  private final List<Death> deaths = new CopyOnWriteArrayList<>();
  private final List<String> faults = new CopyOnWriteArrayList<>();
  private final AtomicLongArray killed;

  /// @param seed of what customers do, and of the faults
  public MailRun(MailScene scene, long seed) {
    this.scene = scene;
    this.random = new Random(seed);
    this.killed = new AtomicLongArray(scene.replicas());
  }

  /// The faults so far, in words.
  public List<String> faults() {
    return List.copyOf(faults);
  }

  /// @param bookings at least that many customers
  /// @param kills at least that many deaths of replicas, half of them between a message and its
  ///     answer
  public MailHistory play(int bookings, int kills) throws InterruptedException, SQLException {
    try (Customers customers = new Customers(scene.kafka(), random.nextLong())) {
      customers.open();
      new Eventually(PATIENCE, POLL)
          .until(
              () -> number("SELECT count(*) FROM service_point") == 1,
              "The service has not heard of the point.");
      for (Weather weather : Weather.values()) {
        tell(customers, bookings / (2 * Weather.values().length));
        last(weather);
      }
      killDatabase();
      int each = Math.max(1, (bookings - customers.size()) / kills);
      for (int kill = 0; kill < kills; kill++) {
        kill(customers, each, kill % 2 == 0);
        if (random.nextInt(4) == 0) {
          last(Weather.values()[random.nextInt(Weather.values().length)]);
        }
      }
      scene.heal();
      return settled(customers);
    }
  }

  private static void tell(Customers customers, int more) {
    for (int customer = 0; customer < more; customer++) {
      customers.another();
    }
  }

  private void last(Weather weather) throws InterruptedException {
    if (weather != Weather.FAIR) {
      faults.add("mail server " + weather);
    }
    scene.sink().set(weather);
    Thread.sleep(3_000 + random.nextInt(4_000));
    scene.sink().set(Weather.FAIR);
  }

  /// Customers come once a replica may die: else all of their mails might be sent before.
  private void kill(Customers customers, int more, boolean betweenMessageAndAnswer)
      throws InterruptedException {
    await(() -> rested().findAny().isPresent());
    if (betweenMessageAndAnswer) {
      int before = deaths.size();
      scene
          .sink()
          .betweenAcceptanceAndAnswer(this::isRested, replica -> die(replica, "before its answer"));
      tell(customers, more);
      await(() -> deaths.size() > before);
    } else {
      tell(customers, more);
      int[] mortal = rested().toArray();
      die(mortal[random.nextInt(mortal.length)], "at some moment");
    }
  }

  private IntStream rested() {
    return IntStream.range(0, scene.replicas())
        .filter(replica -> scene.isReady(replica) && isRested(replica));
  }

  private void die(int replica, String when) {
    scene.kill(replica);
    killed.set(replica, System.nanoTime());
    faults.add("kill replica " + (replica + 1) + " " + when);
    deaths.add(new Death(replica, scene.sink().millis()));
  }

  private boolean isRested(int replica) {
    long last = killed.get(replica);
    return last == 0 || System.nanoTime() - last > BETWEEN_KILLS.toNanos();
  }

  private void killDatabase() throws InterruptedException {
    faults.add("kill postgres");
    deaths.add(new Death(-1, scene.sink().millis()));
    scene.killDatabase();
    scene.heal();
  }

  private static void await(Eventually.Condition<RuntimeException> condition)
      throws InterruptedException {
    new Eventually(PATIENCE, POLL)
        .until(condition, "A replica did not come back, or sent nothing.");
  }

  private MailHistory settled(Customers customers) throws InterruptedException, SQLException {
    var told = customers.told();
    Remaining remaining = remaining(told.size());
    while (remaining.isSome()) {
      Remaining before = remaining;
      remaining =
          new Eventually(PATIENCE, POLL)
              .answer(
                  () -> Optional.of(remaining(told.size())).filter(now -> !now.equals(before)),
                  "Nothing moves any more, but there are %s.".formatted(before));
    }
    return new MailHistory(told, scene.sink().acceptances(), fates(), deaths);
  }

  /// What is still to be done, when nothing fails any more.
  private record Remaining(long eventsNotHeard, long mailsNotSent) {

    boolean isSome() {
      return eventsNotHeard > 0 || mailsNotSent > 0;
    }

    @Override
    public String toString() {
      return "%,d events not heard and %,d mails not sent".formatted(eventsNotHeard, mailsNotSent);
    }
  }

  private Remaining remaining(int customers) throws SQLException {
    try (Connection connection = scene.database();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(HURRY);
    }
    return new Remaining(customers - number("SELECT count(*) FROM booking"), number(UNFINISHED));
  }

  private long number(String sql) throws SQLException {
    try (Connection connection = scene.database();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(sql)) {
      answer.next();
      return answer.getLong(1);
    }
  }

  private List<Fate> fates() throws SQLException {
    List<Fate> fates = new ArrayList<>();
    try (Connection connection = scene.database();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(FATES)) {
      while (rows.next()) {
        fates.add(new Fate(MailId.parse(rows.getString(1)), rows.getString(2), rows.getString(3)));
      }
    }
    return fates;
  }
}
