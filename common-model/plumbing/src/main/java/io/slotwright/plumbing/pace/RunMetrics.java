package io.slotwright.plumbing.pace;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.DoubleSupplier;

/// Counts and times the runs of one job.
final class RunMetrics {

  private final Counter succeeded;
  private final Counter failed;
  private final Timer duration;

  RunMetrics(String job, DoubleSupplier ageOfSuccess, MeterRegistry meters) {
    this.succeeded = runs(job, RunOutcome.SUCCEEDED, meters);
    this.failed = runs(job, RunOutcome.FAILED, meters);
    this.duration =
        Timer.builder("slotwright_job_duration")
            .description("How long the runs of a job take")
            .tag("job", job)
            .register(meters);
    Gauge.builder(
            "slotwright_job_last_success_age_seconds", ageOfSuccess, DoubleSupplier::getAsDouble)
        .description("Seconds since a run of the job last succeeded")
        .tag("job", job)
        .strongReference(true)
        .register(meters);
  }

  void count(RunOutcome outcome, Duration took) {
    (outcome == RunOutcome.FAILED ? failed : succeeded).increment();
    duration.record(took);
  }

  private static Counter runs(String job, RunOutcome outcome, MeterRegistry meters) {
    return Counter.builder("slotwright_job_runs")
        .description("Runs of a job that have ended")
        .tag("job", job)
        .tag("outcome", outcome.wireName())
        .register(meters);
  }
}
