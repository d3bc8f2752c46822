package io.slotwright.chaos.run;

import io.slotwright.chaos.client.Persistence;
import io.slotwright.chaos.client.Tally;
import io.slotwright.chaos.fault.Fault;
import io.slotwright.chaos.fault.FaultPlan;
import io.slotwright.chaos.history.Account;
import io.slotwright.chaos.history.Operation;
import io.slotwright.chaos.run.Round.Verdict;
import io.slotwright.chaos.stack.Scene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.Stream;

/// Runs round after round, until there are enough operations or a promise is broken.
public final class LongRun {
  private static final int CLIENTS = 32;

  /// Holds that their owners forget expire within it.
  private static final Duration ROUND = Duration.ofSeconds(160);

  /// The restart of a replica, or a component that is silent for a minute, costs the machine as
  /// much as some thousand operations: with shorter pauses it would do little but start JVMs and
  /// wait.
  private static final int LONGEST_REST_MILLIS = 60_000;

  private static final Duration SHORTEST_REST = Duration.ofMillis(500);

  private final Scene scene;
  private final Goal goal;
  private final Tally tally;
  private final Report report;
  private final Path evidence;
  private final Random random;
  private final FaultPlan plan;

  /// @param evidence folder for the history of a round that breaks a promise
  public LongRun(Scene scene, Goal goal, Tally tally, Report report, Path evidence) {
    this.scene = scene;
    this.goal = goal;
    this.tally = tally;
    this.report = report;
    this.evidence = evidence;
    this.random = new Random(goal.seed());
    this.plan = new FaultPlan(new Random(goal.seed()));
  }

  public void go() throws IOException, InterruptedException, SQLException {
    Instant end = Instant.now().plus(goal.atMost());
    int number = 0;
    while (tally.operations() < goal.operations()
        && Instant.now().isBefore(end)
        && report.breaches().isEmpty()) {
      number++;
      Verdict verdict = round(number).play(this::mischief);
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

  private void mischief(Round.Afflictions afflictions) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(ROUND);
    while (Instant.now().isBefore(end) && tally.operations() < goal.operations()) {
      rest();
      Fault fault = plan.next(Instant.now());
      System.err.printf(
          "%,12d operations  round %d  %s%n",
          tally.operations(), report.rounds() + 1, fault.words());
      afflictions.inflict(fault);
    }
  }

  /// The throughput of a quiet machine is measured here.
  private void rest() throws InterruptedException {
    Instant began = Instant.now();
    long before = tally.operations();
    Thread.sleep(SHORTEST_REST.plusMillis(random.nextInt(LONGEST_REST_MILLIS)));
    report.rested(tally.operations() - before, Duration.between(began, Instant.now()));
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
