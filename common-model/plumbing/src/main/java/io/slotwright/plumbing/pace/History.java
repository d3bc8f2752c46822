package io.slotwright.plumbing.pace;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// The outcomes of one job's runs. Not thread-safe.
final class History {

  private final InstantSource clock;
  private final LongSupplier nanos;
  private @Nullable Instant lastStart;
  private long began;
  private @Nullable Duration lastDuration;
  private RunOutcome outcome = RunOutcome.NEVER;
  private @Nullable String reason;
  private int failures;
  private @Nullable Long succeededAt;

  /// @param nanos as [System#nanoTime], to measure durations
  History(InstantSource clock, LongSupplier nanos) {
    this.clock = clock;
    this.nanos = nanos;
  }

  void begun() {
    lastStart = clock.instant();
    began = nanos.getAsLong();
    outcome = RunOutcome.RUNNING;
    reason = null;
  }

  /// @return how many consecutive runs had failed before
  int succeeded() {
    int before = failures;
    end(RunOutcome.SUCCEEDED);
    failures = 0;
    succeededAt = nanos.getAsLong();
    return before;
  }

  /// @return how many consecutive runs have failed, including this one
  int failed(String why) {
    end(RunOutcome.FAILED);
    reason = why;
    return ++failures;
  }

  Duration lastDuration() {
    Duration last = lastDuration;
    return last == null ? Duration.ZERO : last;
  }

  int failures() {
    return failures;
  }

  /// Seconds since the last successful run; NaN before the first.
  double ageOfSuccess() {
    Long at = succeededAt;
    return at == null ? Double.NaN : (nanos.getAsLong() - at) / 1e9;
  }

  /// The instant `pause` from now.
  Instant in(Duration pause) {
    return clock.instant().plus(pause);
  }

  /// @param nextRun null when unknown
  Report report(Job job, @Nullable Instant nextRun) {
    return new Report(
        job.name(),
        job.pace().described(),
        lastStart,
        lastDuration,
        outcome,
        reason,
        failures,
        nextRun);
  }

  private void end(RunOutcome how) {
    outcome = how;
    lastDuration = Duration.ofNanos(nanos.getAsLong() - began);
  }
}
