package io.slotwright.plumbing.postgres;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

/// Measures how long PostgreSQL has not answered, and fails the calls that wait for it.
///
/// Silence is counted in ticks: a process that was itself paused or starved of CPU does not
/// attribute its own absence to PostgreSQL.
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

  /// Whether PostgreSQL has not answered for longer than [PostgresSettings#longestSilence].
  public boolean isSilent() {
    return silentTicks > longestSilence;
  }

  /// For work that bypasses this package's pool, such as Hibernate's: returns its result while
  /// PostgreSQL answers, and otherwise fails with [PostgresSilent].
  public <T> Uni<T> whileItAnswers(Supplier<Uni<T>> work) {
    return watch(call -> work.get());
  }

  /// Like [OpenCalls#watch], but while PostgreSQL is silent no work begins. Otherwise each call
  /// would open a connection and abandon it, and PostgreSQL would have to process all of those when
  /// it is back.
  <T> Uni<T> watch(Function<OpenCall<T>, Uni<T>> work) {
    return Uni.createFrom()
        .deferred(
            () -> isSilent() ? Uni.createFrom().failure(new PostgresSilent()) : calls.watch(work));
  }

  void tick() {
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
    }
  }
}
