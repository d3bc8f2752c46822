package io.slotwright.plumbing.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/// Keeps sending what the outbox holds, at one pace while busy and at another while idle.
///
/// A pass runs alone: the next is scheduled when it has ended. [#wake] starts one at once after a
/// time of rest. While there is much to send, commits do not hurry it: what gathers in a short
/// pause goes in one pass, which costs little more than a pass for one record.
@ApplicationScoped
public class OutboxRelay {

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

  /// How long a stop waits for the pass under way, and for the lease to be given up.
  private static final long LONGEST_STOP_MILLIS = 2_000;

  private final Vertx vertx;
  private final OutboxPass pass;
  private final Leadership leadership;
  private final OutboxSettings settings;
  private final Semaphore turn = new Semaphore(1);
  private final AtomicBoolean wanted = new AtomicBoolean();
  private volatile boolean stopped;
  private volatile long timer = -1;
  private volatile Duration pause;
  private volatile boolean busy;
  private volatile boolean failing;

  OutboxRelay(Vertx vertx, OutboxPass pass, Leadership leadership, OutboxSettings settings) {
    this.vertx = vertx;
    this.pass = pass;
    this.leadership = leadership;
    this.settings = settings;
    this.pause = settings.busyPause();
  }

  void start(@Observes StartupEvent started) {
    schedule();
  }

  /// Lets the pass under way end and gives the lease up, so that another replica goes on at once.
  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    stopped = true;
    vertx.cancelTimer(timer);
    if (turn.tryAcquire(LONGEST_STOP_MILLIS, TimeUnit.MILLISECONDS)) {
      Semaphore resigned = new Semaphore(0);
      leadership
          .resign()
          .onTermination()
          .invoke(resigned::release)
          .subscribe()
          .with(done -> {}, failure -> LOG.debugf("the lease expires by itself: %s", failure));
      resigned.tryAcquire(LONGEST_STOP_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  /// How the last pass ended here.
  RelayState state() {
    if (failing) {
      return RelayState.FAILING;
    }
    return leadership.isHere() ? RelayState.LEADING : RelayState.FOLLOWING;
  }

  /// Something was committed: do not wait for the next poll.
  public void wake() {
    wanted.set(true);
    if (!busy) {
      run();
    }
  }

  private void run() {
    if (stopped || !turn.tryAcquire()) {
      return;
    }
    wanted.set(false);
    vertx.cancelTimer(timer);
    Uni.createFrom().deferred(pass::run).subscribe().with(this::paceAfter, this::paceAfterFailure);
  }

  private void paceAfter(int sent) {
    failing = false;
    busy = sent > 0;
    pause = busy ? settings.busyPause() : shorter(pause.multipliedBy(2), settings.idlePause());
    rest(sent == settings.batchSize());
  }

  private void paceAfterFailure(Throwable failure) {
    LOG.warnf("events wait in the outbox: %s", failure.toString());
    failing = true;
    busy = false;
    pause = shorter(pause.multipliedBy(2), settings.failurePause());
    rest(false);
  }

  /// @param more whether there is surely more to send
  private void rest(boolean more) {
    turn.release();
    if (more || wokenWhileIdle()) {
      run();
    } else {
      schedule();
    }
  }

  private boolean wokenWhileIdle() {
    return wanted.get() && !busy && pause.compareTo(settings.idlePause()) <= 0;
  }

  void schedule() {
    if (!stopped) {
      timer = vertx.setTimer(Math.max(1, pause.toMillis()), fired -> run());
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
