package io.slotwright.plumbing.pace.rest;

import io.slotwright.plumbing.pace.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The jobs of one replica, by name.
///
/// @param replica a new id for each start of the process, to distinguish replicas
@Schema(
    examples =
        """
        {"replica": "0190a000-0000-7000-8000-0000000000f1",
         "items": [
           {"name": "outbox-relay", "paced": "10 ms after each run, up to 200 ms while idle",
            "last_started_at": "2026-11-20T12:00:00.125Z", "last_duration_ms": 2,
            "last_outcome": "succeeded", "reason": null, "consecutive_failures": 0,
            "next_run_at": "2026-11-20T12:00:00.327Z"},
           {"name": "tidy-links", "paced": "every 5s",
            "last_started_at": "2026-11-20T11:59:58Z", "last_duration_ms": 1503,
            "last_outcome": "failed", "reason": "postgres-silent", "consecutive_failures": 2,
            "next_run_at": "2026-11-20T12:00:01Z"}]}
        """)
record JobList(UUID replica, List<JobState> items) {

  /// One job.
  ///
  /// @param lastDurationMs of the last completed run, in milliseconds
  /// @param reason why the last run failed: the kinds of the failure and its causes, such as
  /// `not-sent, timeout`
  record JobState(
      String name,
      @Schema(description = "When runs are due, in words; `off` for one that is switched off")
          String paced,
      @Schema(nullable = true, description = "Null before the first run")
          @Nullable Instant lastStartedAt,
      @Schema(nullable = true, description = "Of the last run that has ended, in milliseconds")
          @Nullable Long lastDurationMs,
      @Schema(enumeration = {"succeeded", "failed", "running", "never"}) String lastOutcome,
      @Schema(nullable = true, description = "Why the last run failed") @Nullable String reason,
      @Schema(description = "How many runs in a row have failed") int consecutiveFailures,
      @Schema(nullable = true, description = "When it is due next, where that is known")
          @Nullable Instant nextRunAt) {

    static JobState of(Report report) {
      return new JobState(
          report.name(),
          report.paced(),
          report.lastStart(),
          millis(report.lastDuration()),
          report.lastOutcome().wireName(),
          report.reason(),
          report.failures(),
          report.nextRun());
    }

    private static @Nullable Long millis(@Nullable Duration duration) {
      return duration == null ? null : duration.toMillis();
    }
  }
}
