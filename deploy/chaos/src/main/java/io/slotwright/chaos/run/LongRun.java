package io.slotwright.chaos.run;

import io.slotwright.chaos.client.Persistence;
import io.slotwright.chaos.client.Tally;
import io.slotwright.chaos.history.Account;
import io.slotwright.chaos.history.Operation;
import io.slotwright.chaos.run.Round.Verdict;
import io.slotwright.chaos.stack.Scene;
import io.slotwright.local.service.SuiteService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/// Runs round after round, until there are enough operations or a promise is broken.
public final class LongRun {
  private static final int CLIENTS = 32;

  private final Scene scene;
  private final Goal goal;
  private final Tally tally;
  private final Report report;
  private final Path evidence;
  private final Storm storm;

  /// @param evidence folder for the history of a round that breaks a promise
  public LongRun(Scene scene, Goal goal, Tally tally, Report report, Path evidence) {
    this.scene = scene;
    this.goal = goal;
    this.tally = tally;
    this.report = report;
    this.evidence = evidence;
    this.storm = new Storm(SuiteService.BOOKING, goal, tally::operations, report::rested);
  }

  public void go() throws IOException, InterruptedException, SQLException {
    Instant end = Instant.now().plus(goal.atMost());
    int number = 0;
    while (tally.operations() < goal.operations()
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

  private Round round(int number) {
    String keys = "chaos-%d-%d-".formatted(goal.seed(), number);
    long seed = goal.seed() * 1_000 + number;
    return new Round(scene, tally, keys, seed, CLIENTS, Persistence.CAREFUL);
  }

  private void keep(Verdict verdict, int number) throws IOException {
    Files.createDirectories(evidence);
    Path file = evidence.resolve("seed-%d-round-%d.txt".formatted(goal.seed(), number));
    Files.write(
        file,
        Stream.of(
                verdict.breaches().stream().map(Object::toString),
                verdict.history().troubles().stream().map(Object::toString),
                verdict.history().operations().stream()
                    .sorted(Comparator.comparing(Operation::invoked))
                    .map(Account::of),
                Stream.of(verdict.history().truth().toString().replace("], ", "],\n")))
            .flatMap(lines -> lines)
            .toList());
    System.err.println("The history of the round is in " + file);
  }
}
