package io.slotwright.plumbing.pace;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a job fares in this replica.
///
/// @param paced for people, such as `every 5s`
/// @param lastStart null before the first run
/// @param lastDuration of the last run that has ended; null before
/// @param reason why the last run failed; null when it did not, and while one is under way
/// @param failures how many runs in a row have failed
/// @param nextRun when it is due; null when that is not known
public record Report(
    String name,
    String paced,
    @Nullable Instant lastStart,
    @Nullable Duration lastDuration,
    Outcome lastOutcome,
    @Nullable String reason,
    int failures,
    @Nullable Instant nextRun) {}
