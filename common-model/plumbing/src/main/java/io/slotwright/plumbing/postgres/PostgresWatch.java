package io.slotwright.plumbing.postgres;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/// Knows for how long PostgreSQL has been silent, and gives up the calls that wait for it.
///
/// Silence is counted in ticks: a process that was itself stopped, or had no processor, does not
/// take its own absence for PostgreSQL's.
@Singleton
public class PostgresWatch {

  private static final Duration TICK = Duration.ofMillis(250);

  private final PostgresProbe probe;
  private final OpenCalls calls;
  private final Vertx vertx;
  private final long longestSilence;
  private final AtomicBoolean asking = new AtomicBoolean();
  private volatile long silentTicks;
  private volatile long timer = -1;

  PostgresWatch(PostgresProbe probe, OpenCalls calls, Vertx vertx, PostgresSettings settings) {
    this.probe = probe;
    this.calls = calls;
    this.vertx = vertx;
    this.longestSilence = settings.longestSilence().dividedBy(TICK);
  }

  void start(@Observes StartupEvent started) {
    timer = vertx.setPeriodic(TICK.toMillis(), fired -> tick());
  }

  void stop(@Observes ShutdownEvent stopping) {
    vertx.cancelTimer(timer);
  }

  /// Whether it has not answered for longer than [PostgresSettings#longestSilence].
  public boolean isSilent() {
    return silentTicks > longestSilence;
  }

  /// For work that does not go through the pool of this package, such as Hibernate's: as long as
  /// PostgreSQL answers, its result; then a failure with [PostgresSilent].
  public <T> Uni<T> whileItAnswers(Supplier<Uni<T>> work) {
    return calls.watch(call -> work.get());
  }

  private void tick() {
    silentTicks++;
    calls.tick(isSilent());
    if (asking.compareAndSet(false, true)) {
      probe.ask().onComplete(answer -> heard(answer.succeeded() && answer.result()));
    }
  }

  private void heard(boolean answered) {
    asking.set(false);
    if (answered) {
      silentTicks = 0;
      calls.answered();
    }
  }
}
