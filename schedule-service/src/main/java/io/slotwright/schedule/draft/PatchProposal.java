package io.slotwright.schedule.draft;

import static java.util.Objects.requireNonNull;

import io.slotwright.common.problem.ViolationCode;
import io.slotwright.common.time.TimeRange;
import io.slotwright.schedule.decision.Checks;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// A proposed patch, not checked yet.
///
/// @param startsAt required, a whole minute
/// @param endsAt required, a whole minute at most 366 days after `startsAt`, not over, before 2200
/// @param status required, `available` or `blocked`
public record PatchProposal(
    @Nullable Instant startsAt, @Nullable Instant endsAt, @Nullable String status) {

  private static final Duration LONGEST = Duration.ofDays(366);
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  /// Adds its violations to `checks`.
  ///
  /// @param field where in the document it is, such as `patches/0`
  void check(Checks checks, String field, Instant now) {
    checkMinute(checks, field + "/starts_at", startsAt);
    checkMinute(checks, field + "/ends_at", endsAt);
    if (startsAt != null && endsAt != null) {
      checkRange(checks, field + "/ends_at", startsAt, endsAt, now);
    }
    checkStatus(checks, field + "/status");
  }

  /// The patch; only when there are no violations.
  Patch patch() {
    return new Patch(
        new TimeRange(requireNonNull(startsAt), requireNonNull(endsAt)),
        Patch.Status.of(requireNonNull(status)).orElseThrow());
  }

  private static void checkMinute(Checks checks, String field, @Nullable Instant instant) {
    if (instant == null) {
      checks.violation(field, ViolationCode.REQUIRED, "A patch has a start and an end.");
    } else if (!instant.equals(instant.truncatedTo(ChronoUnit.MINUTES))) {
      checks.violation(
          field, ViolationCode.NOT_WHOLE_MINUTES, "A patch starts and ends at a whole minute.");
    }
  }

  private static void checkRange(
      Checks checks, String field, Instant start, Instant end, Instant now) {
    if (!start.isBefore(end)) {
      checks.violation(
          field, ViolationCode.START_NOT_BEFORE_END, "starts_at is not before ends_at.");
    } else if (!end.isAfter(now)) {
      checks.violation(field, ViolationCode.OVER, "This stretch has ended.");
    } else if (end.isAfter(LATEST)) {
      checks.violation(field, ViolationCode.OUT_OF_RANGE, "A patch ends before the year 2200.");
    } else if (start.isBefore(end.minus(LONGEST))) {
      checks.violation(field, ViolationCode.PATCH_TOO_LONG, "A patch lasts at most 366 days.");
    }
  }

  private void checkStatus(Checks checks, String field) {
    if (status == null) {
      checks.violation(field, ViolationCode.REQUIRED, "A patch has a status.");
    } else if (Patch.Status.of(status).isEmpty()) {
      checks.violation(field, ViolationCode.UNKNOWN_STATUS, "A status is available or blocked.");
    }
  }
}
