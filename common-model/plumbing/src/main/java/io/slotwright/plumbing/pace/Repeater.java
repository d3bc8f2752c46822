package io.slotwright.plumbing.pace;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Runs one job again and again in this replica, one run at a time.
///
/// A run that becomes due during another is skipped. A run requested by [#wake] follows it instead,
/// because the current one may have looked too early. A failure is logged and slows the job down,
/// but never ends it.
public final class Repeater {

  private static final Logger LOG = Logger.getLogger(Repeater.class);
  private static final Runnable NOTHING = () -> {};

  private final Job job;
  private final Loop loop;
  private final History history;
  private final RunMetrics metrics;

  private boolean started;
  private boolean stopped;
  private boolean wanted;
  private boolean resting;
  private long run;
  private @Nullable CompletableFuture<Void> underWay;
  private Duration pause;
  private Runnable callOff = NOTHING;
  private @Nullable Instant timed;
  private Supplier<Optional<Instant>> scheduled = Optional::empty;

  Repeater(Job job, Loop loop, History history, MeterRegistry meters) {
    this.job = job;
    this.loop = loop;
    this.history = history;
    this.pause = job.pace().firstPause();
    this.metrics = new RunMetrics(job.name(), this::ageOfSuccess, meters);
  }

  /// Starts to repeat, unless the job is disabled.
  public void start() {
    switch (job.pace()) {
      case Pace.Periodic periodic when periodic.isOff() -> {}
      case Pace.Periodic periodic -> {
        admit();
        follow(loop.every(periodic, job.name(), this::due));
      }
      case Pace.Adaptive adaptive -> {
        admit();
        due();
      }
    }
  }

  /// Requests a run without waiting for the next one due. Returns at once.
  public void wake() {
    begin(true);
  }

  /// Whether the last completed run failed.
  public synchronized boolean isFailing() {
    return history.failures() > 0;
  }

  synchronized Report report() {
    return history.report(job, nextRun().orElse(null));
  }

  Duration longestStop() {
    return job.longestStop();
  }

  /// Starts no further run.
  synchronized void stop() {
    stopped = true;
    callOff.run();
  }

  /// Waits for the run in progress, then runs the job's farewell.
  ///
  /// @param spent how long the shutdown has taken so far
  void finish(Duration spent) throws InterruptedException {
    if (isOver(lastRun(), job.longestStop().minus(spent))) {
      isOver(
          Uni.createFrom().deferred(job.farewell()::get).subscribeAsCompletionStage(),
          job.longestStop());
    } else {
      LOG.warnf("stopped while job %s was under way", job.name());
    }
  }

  private synchronized void admit() {
    started = true;
  }

  private synchronized void follow(Supplier<Optional<Instant>> schedule) {
    scheduled = schedule;
  }

  private void due() {
    begin(false);
  }

  private void begin(boolean woken) {
    long number;
    synchronized (this) {
      wanted |= woken;
      if (!started || stopped || underWay != null || woken && resting) {
        return;
      }
      rise();
      underWay = new CompletableFuture<>();
      number = ++run;
      history.begun();
    }
    loop.begin(() -> run(number));
  }

  private void rise() {
    callOff.run();
    callOff = NOTHING;
    timed = null;
    wanted = false;
    resting = false;
  }

  private void run(long number) {
    Runnable inTime =
        loop.after(
            job.longestRun(), () -> end(number, () -> fail(new TookTooLong(job.longestRun()))));
    Uni.createFrom()
        .deferred(job.work()::get)
        .onItem()
        .ifNull()
        .continueWith(Progress.NONE)
        .onTermination()
        .invoke(inTime)
        .subscribe()
        .with(
            progress -> end(number, () -> succeed(progress)),
            failure -> end(number, () -> fail(failure)));
  }

  /// A timed-out run that ends late is ignored.
  ///
  /// @param how returns whether the next run begins at once
  private void end(long number, Supplier<Boolean> how) {
    CompletableFuture<Void> ended;
    boolean again;
    synchronized (this) {
      ended = underWay;
      if (ended == null || number != run) {
        return;
      }
      underWay = null;
      again = how.get();
    }
    ended.complete(null);
    if (again) {
      due();
    }
  }

  private boolean succeed(Progress progress) {
    int failedBefore = history.succeeded();
    metrics.count(RunOutcome.SUCCEEDED, history.lastDuration());
    if (failedBefore > 0) {
      LOG.infof("job %s works again, after %d failures", job.name(), failedBefore);
    }
    pause = job.pace().pauseAfter(pause, progress);
    resting = job.pace().isShort(progress);
    boolean again = progress == Progress.MORE || wanted && !resting;
    if (!again && job.pace().needsTimer()) {
      restFor(pause);
    }
    return again;
  }

  private boolean fail(Throwable failure) {
    String reason = Reason.of(failure);
    int failures = history.failed(reason);
    metrics.count(RunOutcome.FAILED, history.lastDuration());
    log(failure, reason, failures);
    pause = job.pace().pauseAfterFailure(pause);
    if (job.pace().needsTimerAfterFailure(pause)) {
      restFor(pause);
    }
    return false;
  }

  /// A continuing failure is logged each time its count has doubled.
  private void log(Throwable failure, String reason, int failures) {
    if (Integer.bitCount(failures) == 1) {
      LOG.warnf("job %s failed, %d in a row: %s", job.name(), failures, reason);
    }
    LOG.debugf(failure, "job %s failed", job.name());
  }

  private void restFor(Duration length) {
    if (!stopped) {
      timed = history.in(length);
      callOff = loop.after(length, this::due);
    }
  }

  private Optional<Instant> nextRun() {
    return stopped || underWay != null
        ? Optional.empty()
        : Stream.concat(Stream.ofNullable(timed), scheduled.get().stream())
            .min(Comparator.naturalOrder());
  }

  private synchronized double ageOfSuccess() {
    return history.ageOfSuccess();
  }

  private synchronized CompletableFuture<Void> lastRun() {
    CompletableFuture<Void> last = underWay;
    return last == null ? CompletableFuture.completedFuture(null) : last;
  }

  private boolean isOver(CompletableFuture<Void> work, Duration patience)
      throws InterruptedException {
    try {
      work.get(Math.max(0, patience.toMillis()), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException tooLong) {
      return false;
    } catch (ExecutionException failed) {
      LOG.debugf(failed.getCause(), "job %s left something behind", job.name());
      return true;
    }
  }
}
