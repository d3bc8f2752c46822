package io.slotwright.chaos.probe;

import io.slotwright.chaos.probe.Probe.Call;
import io.slotwright.local.client.Eventually;
import io.slotwright.local.machine.Failure;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;

/// Verifies that a fault silences its targets: they answer before it, on no connection during it,
/// old or new, and on a new one after it.
public final class Silence implements AutoCloseable {
  private static final Duration GLANCE = Duration.ofMillis(400);
  private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(2);
  private static final Duration READY_WITHIN = Duration.ofSeconds(30);
  private static final Duration HEALED_WITHIN = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(20);

  private final String fault;
  private final List<Probe> probes;
  private final List<Call> old;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private Silence(String fault, List<Probe> probes, List<Call> old) {
    this.fault = fault;
    this.probes = probes;
    this.old = old;
  }

  /// Call this before the fault: opens a connection for each probe and checks that it answers.
  ///
  /// @param fault its description
  public static Silence before(String fault, List<Probe> probes) throws InterruptedException {
    List<Call> calls = new ArrayList<>();
    for (Probe probe : probes) {
      calls.add(answered(fault, probe));
    }
    return new Silence(fault, List.copyOf(probes), calls);
  }

  private static Call answered(String fault, Probe probe) throws InterruptedException {
    Instant deadline = Instant.now().plus(READY_WITHIN);
    while (Instant.now().isBefore(deadline)) {
      try {
        Call call = probe.open();
        if (call.isAnsweredWithin(ANSWERS_WITHIN)) {
          return call;
        }
        call.close();
      } catch (IOException e) {
        // The component is not ready yet.
      }
      Thread.sleep(POLL);
    }
    throw new Failure("Before the fault '%s' there was no answer either.".formatted(fault));
  }

  /// Call this during the fault; fails when anything answers.
  public void show() throws InterruptedException {
    if (any(old, call -> call.isAnsweredWithin(GLANCE))) {
      throw withoutEffect("an old connection");
    }
    showToNew();
  }

  /// Like [#show], for new connections only.
  public void showToNew() throws InterruptedException {
    if (any(probes, probe -> probe.answersWithin(GLANCE))) {
      throw withoutEffect("a new connection");
    }
  }

  private Failure withoutEffect(String where) {
    return new Failure(
        "A fault without effect: %s, but there is an answer on %s.".formatted(fault, where));
  }

  /// Call this after the fault: waits until new connections are answered.
  ///
  /// @return how long that took
  public Duration awaitEnd() throws InterruptedException {
    Instant began = Instant.now();
    new Eventually(HEALED_WITHIN, POLL)
        .until(
            () -> all(probes, probe -> probe.answersWithin(ANSWERS_WITHIN)),
            "After the fault '%s' there is no answer within %d s."
                .formatted(fault, HEALED_WITHIN.toSeconds()));
    return Duration.between(began, Instant.now());
  }

  private <T> boolean all(List<T> asked, Predicate<T> answers) throws InterruptedException {
    return !any(asked, answers.negate());
  }

  private <T> boolean any(List<T> asked, Predicate<T> matches) throws InterruptedException {
    List<Future<Boolean>> answers =
        asked.stream().map(each -> threads.submit(() -> matches.test(each))).toList();
    boolean found = false;
    for (Future<Boolean> answer : answers) {
      try {
        found |= answer.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("cannot ask", e.getCause());
      }
    }
    return found;
  }

  @Override
  public void close() {
    old.forEach(Call::close);
    threads.close();
  }
}
