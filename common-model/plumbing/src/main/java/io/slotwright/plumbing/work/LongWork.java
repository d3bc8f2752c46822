package io.slotwright.plumbing.work;

import io.slotwright.plumbing.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;

/// Runs work that takes up to a second of CPU time: a few tasks at a time, on dedicated threads, so
/// that neither event loops nor other blocking work wait for them. A short queue waits; when it is
/// full, callers are asked to retry.
@ApplicationScoped
public class LongWork {

  private static final String NAME = "long-work";
  private static final int AT_ONCE = 2;
  private static final int WAITING = 8;
  private static final Duration COME_AGAIN = Duration.ofSeconds(2);

  private final WorkerExecutor threads;
  private final Semaphore places = new Semaphore(AT_ONCE + WAITING);

  LongWork(Vertx vertx) {
    this.threads = vertx.createSharedWorkerExecutor(NAME, AT_ONCE);
  }

  /// The result of `work`, on the caller's context. Its place is released when `work` ends, even if
  /// the caller no longer waits.
  ///
  /// @return fails with [Problem] 503 `busy` when the queue is full
  public <T> Uni<T> run(Callable<T> work) {
    return Uni.createFrom()
        .deferred(
            () ->
                places.tryAcquire()
                    ? threads.executeBlocking(() -> releaseAfter(work), false)
                    : Uni.createFrom().failure(busy()));
  }

  private <T> T releaseAfter(Callable<T> work) throws Exception {
    try {
      return work.call();
    } finally {
      places.release();
    }
  }

  private static Problem busy() {
    return Problem.of(503, "busy", "Busy", "Too many files are being read already; retry later.")
        .retryAfter(COME_AGAIN);
  }

  @PreDestroy
  void close() {
    threads.closeAndForget();
  }
}
