package io.slotwright.chaos.calendar.run;

import io.slotwright.chaos.calendar.client.Audience;
import io.slotwright.chaos.calendar.client.Sums;
import io.slotwright.chaos.calendar.history.Deed;
import io.slotwright.chaos.calendar.history.Lines;
import io.slotwright.chaos.calendar.run.CalendarRound.Plan;
import io.slotwright.chaos.calendar.run.CalendarRound.Verdict;
import io.slotwright.chaos.client.Tally;
import io.slotwright.chaos.history.Account;
import io.slotwright.chaos.run.Goal;
import io.slotwright.chaos.run.Storm;
import io.slotwright.chaos.stack.Scene;
import io.slotwright.local.service.SuiteService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/// Runs round after round, until there are enough reads or a promise is broken.
public final class CalendarRun {
  private static final Audience.Size SIZE = new Audience.Size(12, 24);
  private static final int READS_PER_WRITE = 100;

  private final Scene scene;
  private final Goal goal;
  private final Sums sums;
  private final Tally writes;
  private final CalendarReport report;
  private final Path evidence;

  /// @param evidence folder for the history of a round that breaks a promise
  public CalendarRun(
      Scene scene, Goal goal, Sums sums, Tally writes, CalendarReport report, Path evidence) {
    this.scene = scene;
    this.goal = goal;
    this.sums = sums;
    this.writes = writes;
    this.report = report;
    this.evidence = evidence;
  }

  public void go() throws IOException, InterruptedException, SQLException {
    Storm storm = new Storm(SuiteService.CALENDAR, goal, sums::reads, report::rested);
    Instant end = Instant.now().plus(goal.atMost());
    int number = 0;
    while (sums.reads() < goal.operations()
        && Instant.now().isBefore(end)
        && report.breaches().isEmpty()) {
      number++;
      Verdict verdict = round(number).play(storm::rage);
      report.add(verdict);
      if (!verdict.breaches().isEmpty()) {
        keep(verdict, number);
      }
    }
  }

  private CalendarRound round(int number) {
    String keys = "calendar-%d-%d-".formatted(goal.seed(), number);
    return new CalendarRound(
        scene, sums, writes, new Plan(goal.seed() * 1_000 + number, keys, SIZE, READS_PER_WRITE));
  }

  private void keep(Verdict verdict, int number) throws IOException {
    Files.createDirectories(evidence);
    Path file = evidence.resolve("calendar-seed-%d-round-%d.txt".formatted(goal.seed(), number));
    Files.write(
        file,
        Stream.of(
                verdict.breaches().stream().map(Object::toString),
                verdict.history().troubles().stream().map(Object::toString),
                verdict.history().deeds().stream()
                    .sorted(Comparator.comparing(Deed::at))
                    .map(Lines::of),
                verdict.history().bookings().stream().map(Account::of),
                Stream.of(verdict.history().settled().toString().replace("], ", "],\n")))
            .flatMap(lines -> lines)
            .toList());
    System.err.println("The history of the round is in " + file);
  }
}
