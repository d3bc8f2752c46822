package io.slotwright.bench.mail;

import io.slotwright.bench.booking.AwaitIndex;
import io.slotwright.bench.booking.Chain;
import io.slotwright.bench.booking.FreeSlot;
import io.slotwright.bench.booking.HighLimits;
import io.slotwright.bench.load.Load;
import io.slotwright.bench.load.ServiceStack;
import io.slotwright.bench.load.ServiceStack.Extra;
import io.slotwright.bench.load.ServiceStack.Neighbour;
import io.slotwright.common.token.LinkTokens;
import io.slotwright.local.machine.Port;
import io.slotwright.local.service.SuiteService;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/// Very many reminders due within one minute, sent by two replicas, while guests go on booking.
final class ReminderStorm {
  private static final int REMINDERS = 100_000;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofMinutes(20);
  private static final Duration UNTIL_DUE = Duration.ofSeconds(45);
  private static final int BOOKINGS_A_SECOND = 50;
  private static final int FIRST_FREE_DAY = 3;
  private static final int DAYS = 30;
  private static final int DOMAINS = 500;
  private static final String DOMAIN = "domain-";
  private static final List<String> RECIPIENTS =
      IntStream.range(0, REMINDERS)
          .mapToObj(number -> "mail-%d@%s%d.test".formatted(number, DOMAIN, number % DOMAINS))
          .toList();
  private static final Chain CHAIN = new Chain(new UUID(1, 1), 1_000);

  private final SmtpSink sink;

  ReminderStorm(SmtpSink sink) {
    this.sink = sink;
  }

  /// A table.
  ///
  /// @param settings of the notification service
  /// @param sinkRate the mails a second that a bare client sends
  String measure(
      Path home, Map<String, String> environment, Map<String, String> settings, double sinkRate)
      throws Exception {
    Neighbour first = new Neighbour(SuiteService.NOTIFICATION, settings);
    List<Extra> replicas = List.of(first, first.twin("second-replica", Port.CALENDAR));
    try (ServiceStack stack =
            ServiceStack.start(
                SuiteService.BOOKING, home, environment, HighLimits.SETTINGS, replicas);
        Connection ofBooking = stack.database();
        Connection ofNotification =
            stack.database(SuiteService.NOTIFICATION, SuiteService.NOTIFICATION.database())) {
      CHAIN.open(ofBooking);
      new AwaitIndex(stack).holds(CHAIN.posts());
      QueuedMails mails = new QueuedMails(ofNotification);
      addPoints(mails);
      Iterator<FreeSlot> free =
          IntStream.range(FIRST_FREE_DAY, FIRST_FREE_DAY + DAYS)
              .boxed()
              .flatMap(day -> FreeSlot.ofDay(CHAIN, day))
              .iterator();
      try (Load bookings = new Load(stack.service(), () -> free.next().booking())) {
        LinkTokens tokens = new LinkTokens(stack.data().linkKey());
        return measure(bookings, mails, tokens, sinkRate);
      }
    }
  }

  /// Bookings' mails wait for the points that they name.
  private static void addPoints(QueuedMails mails) throws SQLException {
    for (int post = 0; post < CHAIN.posts(); post += Chain.POSTS_AT_A_POINT) {
      mails.addPoint(CHAIN.point(post).toString());
    }
  }

  private String measure(Load bookings, QueuedMails mails, LinkTokens tokens, double sinkRate)
      throws SQLException, InterruptedException {
    bookings.open(BOOKINGS_A_SECOND, MINUTE);
    Histogram quiet = bookings.open(BOOKINGS_A_SECOND, MINUTE);
    SmtpSink.Arrivals arrivals = sink.expect(REMINDERS, "@" + DOMAIN);
    long written = System.nanoTime();
    new Timers(mails).addDue(RECIPIENTS, UNTIL_DUE, MINUTE, tokens);
    long due = written + UNTIL_DUE.toNanos();
    Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
    Histogram meanwhile = bookings.open(BOOKINGS_A_SECOND, MINUTE);
    double seconds = (arrivals.await(PATIENCE).lastNanos() - due) / 1e9;
    double sinkSeconds = REMINDERS / sinkRate;
    return String.join(
        "\n",
        "| %,d reminders due within a minute, two replicas | | target |".formatted(REMINDERS),
        "| --- | --- | --- |",
        "| from the first that is due until all are handed over | %.0f s, %.1f × the sink's own %.0f s | ≤ 5 × |"
            .formatted(seconds, seconds / sinkSeconds, sinkSeconds),
        "| p99 of %d bookings a second meanwhile (before) | %.1f ms (%.1f ms), %.2f × | ≤ 1.3 × |"
            .formatted(
                BOOKINGS_A_SECOND,
                Load.millis(meanwhile, 99),
                Load.millis(quiet, 99),
                Load.millis(meanwhile, 99) / Load.millis(quiet, 99)));
  }
}
