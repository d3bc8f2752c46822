package io.slotwright.chaos.run;

import io.slotwright.chaos.check.Breach;
import io.slotwright.chaos.check.Check;
import io.slotwright.chaos.check.Coverage;
import io.slotwright.chaos.client.Tally;
import io.slotwright.chaos.run.Round.Verdict;
import io.slotwright.local.machine.Machine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The result of a run, as Markdown.
public final class Report {
  private static final double NANOS = 1e9;

  private final Goal goal;
  private final Tally tally;
  private final Instant began = Instant.now();
  private final Faults faults = new Faults();
  private final List<Breach> breaches = new ArrayList<>();
  private Coverage coverage = Coverage.NONE;
  private int rounds;
  private long restedOperations;
  private Duration rested = Duration.ZERO;

  public Report(Goal goal, Tally tally) {
    this.goal = goal;
    this.tally = tally;
  }

  void add(Verdict verdict) {
    rounds++;
    breaches.addAll(verdict.breaches());
    coverage = coverage.plus(Coverage.of(verdict.history()));
    faults.add(verdict.history());
  }

  /// Counts the operations of a time without new faults.
  void rested(long operations, Duration length) {
    restedOperations += operations;
    rested = rested.plus(length);
  }

  public List<Breach> breaches() {
    return breaches;
  }

  @Override
  public String toString() {
    return String.join("\n", machine(), summary(), outcomes(), faults.toString(), verdicts());
  }

  private static String machine() {
    try {
      return Machine.describe() + "\n" + Machine.load() + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String summary() {
    Duration took = Duration.between(began, Instant.now());
    return """
    %,d operations in %d rounds, seed %d, %d minutes; %,.0f operations/s between faults. \
    %,d requests were sent and not answered. Answers by status: %s.

    %,d steps had to fit into the order of their slots. Of %,d refusals as taken, %,d are explained by another \
    attempt; the others had to fit, too.
    """
        .formatted(
            tally.operations(),
            rounds,
            goal.seed(),
            took.toMinutes(),
            restedOperations / Math.max(1, rested.toNanos() / NANOS),
            tally.silences(),
            tally.statuses().entrySet().stream()
                .map(entry -> "%d: %,d".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", ")),
            coverage.steps(),
            coverage.refusals(),
            coverage.contested());
  }

  private String outcomes() {
    return table("| asked for | outcome | number |\n| --- | --- | --- |", tally.outcomes());
  }

  private static String table(String head, Map<String, ? extends Number> rows) {
    return rows.entrySet().stream()
        .map(row -> "| %s | %,d |".formatted(row.getKey(), row.getValue().longValue()))
        .collect(Collectors.joining("\n", head + "\n", "\n"));
  }

  private String verdicts() {
    return Check.all().stream()
        .map(check -> "| %s | %s |".formatted(check.promise(), verdict(check)))
        .collect(
            Collectors.joining(
                "\n",
                "| promise | |\n| --- | --- |\n",
                breaches.stream().map(breach -> "\n\n" + breach).collect(Collectors.joining())));
  }

  private String verdict(Check check) {
    long broken =
        breaches.stream().filter(breach -> breach.promise().equals(check.promise())).count();
    return broken == 0 ? "kept" : "broken %,d times".formatted(broken);
  }
}
