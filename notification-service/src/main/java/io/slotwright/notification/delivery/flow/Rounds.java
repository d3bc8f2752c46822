package io.slotwright.notification.delivery.flow;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/// Repeats a batch of work until nothing is left, one round at a time however many ask for one.
final class Rounds {

  private final Supplier<Uni<Integer>> batch;
  private final Semaphore underWay = new Semaphore(1);
  private final AtomicBoolean wanted = new AtomicBoolean();
  private volatile boolean stopped;

  /// @param batch tells how much it has done, 0 when nothing was left
  Rounds(Supplier<Uni<Integer>> batch) {
    this.batch = batch;
  }

  /// Goes a round, or lets the one under way look once more. Fails when a batch does; the next
  /// request begins afresh.
  Uni<Void> request() {
    wanted.set(true);
    return goUnlessUnderWay();
  }

  /// Begins no further batch; whether the one under way ended within `patience`.
  boolean stop(Duration patience) throws InterruptedException {
    stopped = true;
    return underWay.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  private Uni<Void> goUnlessUnderWay() {
    if (stopped || !wanted.get() || !underWay.tryAcquire()) {
      return Uni.createFrom().voidItem();
    }
    return Uni.createFrom()
        .deferred(this::next)
        .repeat()
        .whilst(more -> more && !stopped)
        .collect()
        .last()
        .onTermination()
        .invoke(underWay::release)
        // for requests that came between the last look and the release
        .chain(this::goUnlessUnderWay);
  }

  /// Whether there may be more.
  private Uni<Boolean> next() {
    wanted.set(false);
    return batch.get().map(done -> done > 0 || wanted.get());
  }
}
