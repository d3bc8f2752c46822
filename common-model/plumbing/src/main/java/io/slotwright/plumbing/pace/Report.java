package io.slotwright.plumbing.pace;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The state of a job in this replica.
///
/// @param paced human-readable, such as `every 5s`
/// @param lastStart null before the first run
/// @param lastDuration of the last completed run; null before
/// @param reason why the last run failed; null when it succeeded and while one is in progress
/// @param failures how many consecutive runs have failed
/// @param nextRun when it is due; null when unknown
public record Report(
    String name,
    String paced,
    @Nullable Instant lastStart,
    @Nullable Duration lastDuration,
    RunOutcome lastOutcome,
    @Nullable String reason,
    int failures,
    @Nullable Instant nextRun) {}
