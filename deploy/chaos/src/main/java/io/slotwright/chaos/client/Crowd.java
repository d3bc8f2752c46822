package io.slotwright.chaos.client;

import io.slotwright.chaos.history.Moments;
import io.slotwright.chaos.history.Operation;
import io.slotwright.chaos.stack.Ground;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/// Many clients at once, each in a thread of its own.
public final class Crowd implements AutoCloseable {
  private static final Duration BREATH = Duration.ofMillis(5);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Future<?>> visits = new ArrayList<>();
  private final Queue<Operation> operations = new ConcurrentLinkedQueue<>();
  private final Tally tally;
  private final BooleanSupplier pace;
  private volatile boolean over;

  /// They start at once, and do what they do as fast as they can.
  ///
  /// @param keys the prefix of all their `Idempotency-Key`s
  public Crowd(
      int clients, Ground ground, RetryingClient http, Tally tally, String keys, long seed) {
    this(clients, ground, http, tally, keys, seed, () -> true);
  }

  /// They start at once.
  ///
  /// @param keys the prefix of all their `Idempotency-Key`s
  /// @param pace whether a client may do one more thing now
  public Crowd(
      int clients,
      Ground ground,
      RetryingClient http,
      Tally tally,
      String keys,
      long seed,
      BooleanSupplier pace) {
    this.tally = tally;
    this.pace = pace;
    Moments moments = new Moments();
    LeftHolds left = new LeftHolds();
    for (int number = 0; number < clients; number++) {
      Visitor visitor =
          new Visitor(
              new Wishes(ground, new Random(seed * 1_000 + number), number % 2 == 0, left),
              new Conversation(
                  number, new Calls(ground, keys + number), http, ground, moments, this::note),
              keys + number + "-");
      visits.add(threads.submit(() -> visit(visitor)));
    }
  }

  private Void visit(Visitor visitor) throws InterruptedException {
    while (!over) {
      if (pace.getAsBoolean()) {
        visitor.act();
      } else {
        Thread.sleep(BREATH);
      }
    }
    visitor.settle();
    return null;
  }

  private void note(Operation operation) {
    operations.add(operation);
    tally.done(operation);
  }

  /// Lets every client finish its current operation.
  ///
  /// @return all their operations
  public List<Operation> finish() throws InterruptedException {
    over = true;
    for (Future<?> visit : visits) {
      try {
        visit.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("a client has failed", e.getCause());
      }
    }
    return List.copyOf(operations);
  }

  @Override
  public void close() {
    over = true;
    threads.shutdownNow();
  }
}
