package io.slotwright.chaos.run;

import io.slotwright.chaos.fault.Fault;
import io.slotwright.chaos.fault.FaultPlan;
import io.slotwright.local.service.SuiteService;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.function.LongSupplier;

/// Faults at random, with pauses between them, in round after round.
public final class Storm {
  /// Holds that their owners forget expire within it.
  private static final Duration ROUND = Duration.ofSeconds(160);

  /// The restart of a replica, or a component that is silent for a minute, costs the machine as
  /// much as some thousand operations: with shorter pauses it would do little but start JVMs and
  /// wait.
  private static final int LONGEST_REST_MILLIS = 60_000;

  private static final Duration SHORTEST_REST = Duration.ofMillis(500);

  private final Goal goal;
  private final LongSupplier operations;
  private final Rests rests;
  private final Random random;
  private final FaultPlan plan;
  private int rounds;

  /// @param subject of which there are two replicas
  /// @param operations how many there are so far
  public Storm(SuiteService subject, Goal goal, LongSupplier operations, Rests rests) {
    this.goal = goal;
    this.operations = operations;
    this.rests = rests;
    this.random = new Random(goal.seed());
    this.plan = new FaultPlan(subject, new Random(goal.seed()));
  }

  /// Is told of each pause: the throughput of a quiet machine is measured there.
  @FunctionalInterface
  public interface Rests {
    void rested(long operations, Duration length);
  }

  /// The faults of one round; a [Round.Mischief].
  public void rage(Round.Afflictions afflictions) throws IOException, InterruptedException {
    rounds++;
    Instant end = Instant.now().plus(ROUND);
    while (Instant.now().isBefore(end) && operations.getAsLong() < goal.operations()) {
      rest();
      Fault fault = plan.next(Instant.now());
      System.err.printf(
          "%,12d operations  round %d  %s%n", operations.getAsLong(), rounds, fault.words());
      afflictions.inflict(fault);
    }
  }

  private void rest() throws InterruptedException {
    Instant began = Instant.now();
    long before = operations.getAsLong();
    Thread.sleep(SHORTEST_REST.plusMillis(random.nextInt(LONGEST_REST_MILLIS)));
    rests.rested(operations.getAsLong() - before, Duration.between(began, Instant.now()));
  }
}
