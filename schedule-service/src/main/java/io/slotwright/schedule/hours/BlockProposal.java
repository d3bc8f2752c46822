package io.slotwright.schedule.hours;

import static java.util.Objects.requireNonNull;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.common.time.SupportedDates;
import io.slotwright.common.time.TimeRange;
import io.slotwright.schedule.decision.Checks;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// A proposed block, not checked yet: from `startsAt` to before `endsAt`, both required, at most
/// 366 days.
public record BlockProposal(
    @Nullable Instant startsAt, @Nullable Instant endsAt, @Nullable String reason) {

  private static final Duration LONGEST = Duration.ofDays(366);

  /// The time of a block and its reason.
  public record Stretch(TimeRange range, @Nullable String reason) {}

  public Decision<Stretch> check() {
    Checks checks = new Checks().optionalText("reason", reason, 200);
    checkInstant(checks, "starts_at", startsAt);
    checkInstant(checks, "ends_at", endsAt);
    if (startsAt != null && endsAt != null) {
      checkOrder(checks, startsAt, endsAt);
    }
    return checks.decide(this::stretch);
  }

  private static void checkInstant(Checks checks, String field, @Nullable Instant instant) {
    if (instant == null) {
      checks.violation(field, ViolationCode.REQUIRED, field + " is required.");
    } else if (!SupportedDates.contain(instant)) {
      checks.violation(
          field, ViolationCode.OUT_OF_RANGE, field + " is between the years 1970 and 2199.");
    }
  }

  private static void checkOrder(Checks checks, Instant start, Instant end) {
    if (!stored(start).isBefore(stored(end))) {
      checks.violation(
          "ends_at", ViolationCode.START_NOT_BEFORE_END, "starts_at is not before ends_at.");
    } else if (Duration.between(start, end).compareTo(LONGEST) > 0) {
      checks.violation("ends_at", ViolationCode.BLOCK_TOO_LONG, "A block lasts at most 366 days.");
    }
  }

  private Stretch stretch() {
    return new Stretch(
        new TimeRange(stored(requireNonNull(startsAt)), stored(requireNonNull(endsAt))), reason);
  }

  /// As PostgreSQL keeps it.
  private static Instant stored(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }
}
