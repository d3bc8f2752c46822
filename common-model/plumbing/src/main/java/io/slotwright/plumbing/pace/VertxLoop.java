package io.slotwright.plumbing.pace;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.scheduler.Trigger;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/// Runs a job on an event loop with its timers, or by the Quarkus scheduler. A run thus inherits
/// nothing from the request that woke it.
final class VertxLoop implements Loop {

  private final Vertx vertx;
  private final Context root;
  private final Scheduler scheduler;

  VertxLoop(Vertx vertx, Scheduler scheduler) {
    this.vertx = vertx;
    this.root = vertx.getOrCreateContext();
    this.scheduler = scheduler;
  }

  /// Each run gets its own context, which a Hibernate session needs.
  @Override
  public void begin(Runnable run) {
    Context own = VertxContext.createNewDuplicatedContext(root);
    VertxContextSafetyToggle.setContextSafe(own, true);
    own.runOnContext(now -> run.run());
  }

  @Override
  public Runnable after(Duration pause, Runnable what) {
    long timer = vertx.setTimer(Math.max(1, pause.toMillis()), fired -> what.run());
    return () -> vertx.cancelTimer(timer);
  }

  @Override
  public Supplier<Optional<Instant>> every(Pace.Periodic pace, String name, Runnable what) {
    Scheduler.JobDefinition<?> job = scheduler.newJob(name).setInterval(pace.period());
    if (!pace.delay().isZero()) {
      job.setDelayed(pace.delay().toString());
    }
    Trigger trigger =
        job.setAsyncTask(
                due -> {
                  what.run();
                  return Uni.createFrom().voidItem();
                })
            .schedule();
    return () -> Optional.ofNullable(trigger.getNextFireTime());
  }
}
