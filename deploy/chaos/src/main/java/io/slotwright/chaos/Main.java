package io.slotwright.chaos;

import io.slotwright.chaos.calendar.client.Audience;
import io.slotwright.chaos.calendar.client.Sums;
import io.slotwright.chaos.calendar.run.CalendarReport;
import io.slotwright.chaos.calendar.run.CalendarRun;
import io.slotwright.chaos.client.Tally;
import io.slotwright.chaos.mail.history.MailHistory;
import io.slotwright.chaos.mail.run.MailReport;
import io.slotwright.chaos.mail.run.MailRun;
import io.slotwright.chaos.mail.run.MailScene;
import io.slotwright.chaos.rollout.RolloutResult;
import io.slotwright.chaos.rollout.RolloutRun;
import io.slotwright.chaos.run.Goal;
import io.slotwright.chaos.run.LongRun;
import io.slotwright.chaos.run.Report;
import io.slotwright.chaos.stack.Scene;
import io.slotwright.local.command.Options;
import io.slotwright.local.machine.CacheFolder;
import io.slotwright.local.machine.Failure;
import io.slotwright.local.machine.Interrupts;
import io.slotwright.local.machine.PortPlan;
import io.slotwright.local.service.SuiteService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `chaos [booking|calendar|mail|rollout] [--operations n] [--minutes m] [--seed s]`: prints its
/// report as
/// Markdown, and its progress to standard error. Exits with 1 when a promise was broken.
public final class Main {
  private static final String BOOKING = "booking";
  private static final String CALENDAR = "calendar";
  private static final String MAIL = "mail";
  private static final String ROLLOUT = "rollout";

  private static final int ROLLOUTS = 20;
  private static final long MOST_REQUESTS = 100_000;
  private static final Audience.Size VIEWERS = new Audience.Size(12, 200);

  /// One death of a replica for so many bookings.
  private static final long BOOKINGS_PER_KILL = 310;

  private final Path home;
  private final Map<String, String> environment;
  private final Goal goal;

  private Main(Map<String, String> environment, Goal goal) {
    this.home = Path.of(environment.getOrDefault("SLOTWRIGHT_HOME", "")).toAbsolutePath();
    this.environment = environment;
    this.goal = goal;
  }

  public static void main(String[] arguments) throws Exception {
    Interrupts.heed();
    try {
      Options options =
          Options.parse(
              Arrays.asList(arguments), Set.of(), Set.of("operations", "minutes", "seed"));
      Goal goal = Goal.of(options, System.currentTimeMillis() % 1_000_000);
      if (!new Main(System.getenv(), goal).run(subject(options.words()))) {
        System.exit(1);
      }
    } catch (Failure e) {
      System.err.println("slotwright: " + e.getMessage());
      System.exit(1);
    }
  }

  private static String subject(List<String> words) {
    return words.isEmpty() ? BOOKING : words.getFirst();
  }

  /// Whether every promise was kept.
  private boolean run(String subject) throws Exception {
    return switch (subject) {
      case BOOKING -> booking();
      case CALENDAR -> calendar();
      case MAIL -> mail();
      case ROLLOUT -> rollout();
      default ->
          throw new Failure(
              "There is no subject '%s': choose from %s, %s, %s, %s."
                  .formatted(subject, BOOKING, CALENDAR, MAIL, ROLLOUT));
    };
  }

  private boolean booking() throws Exception {
    Tally tally = new Tally();
    Report report = new Report(goal, tally);
    try (Scene scene = scene(SuiteService.BOOKING)) {
      new LongRun(scene, goal, tally, report, evidence()).go();
    }
    System.out.println(report);
    return report.breaches().isEmpty();
  }

  private boolean calendar() throws Exception {
    Sums sums = new Sums();
    Tally writes = new Tally();
    CalendarReport report = new CalendarReport(goal, sums, writes);
    try (Scene scene = scene(SuiteService.CALENDAR)) {
      new CalendarRun(scene, goal, sums, writes, report, evidence()).go();
    }
    System.out.println(report);
    return report.breaches().isEmpty();
  }

  /// A booking has 1.6 mails on average, so 62,500 of them have 100,000.
  private boolean mail() throws Exception {
    int bookings = Math.toIntExact(Math.min(goal.operations(), 62_500));
    try (MailScene scene =
        MailScene.start(home, CacheFolder.from(environment), ports(), System.err::println)) {
      MailRun run = new MailRun(scene, goal.seed());
      MailHistory history =
          run.play(bookings, Math.toIntExact(Math.max(4, bookings / BOOKINGS_PER_KILL)));
      MailReport report = new MailReport(history, run.faults());
      System.out.println(report);
      return report.isKept();
    }
  }

  /// Each service that answers requests of customers, one after the other.
  private boolean rollout() throws Exception {
    System.out.println(RolloutResult.machine());
    boolean clean = true;
    for (SuiteService service :
        List.of(SuiteService.CALENDAR, SuiteService.BOOKING, SuiteService.SCHEDULE)) {
      try (Scene scene = scene(service)) {
        RolloutResult result =
            new RolloutRun(scene, service, RolloutRun.ORDERLY)
                .play(ROLLOUTS, Math.min(goal.operations(), MOST_REQUESTS), VIEWERS, goal.seed());
        System.out.println(result);
        clean &= result.isClean();
      }
    }
    return clean;
  }

  private Scene scene(SuiteService subject) throws IOException {
    return Scene.start(subject, home, CacheFolder.from(environment), ports(), System.err::println);
  }

  private PortPlan ports() {
    return environment.containsKey("SLOTWRIGHT_PORT_BASE")
        ? PortPlan.from(environment)
        : PortPlan.free();
  }

  private Path evidence() {
    return home.resolve("target/chaos");
  }
}
