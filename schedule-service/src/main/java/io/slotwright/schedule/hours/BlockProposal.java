package io.slotwright.schedule.hours;

import static java.util.Objects.requireNonNull;

import io.slotwright.common.time.TimeRange;
import io.slotwright.schedule.decision.Checks;
import io.slotwright.schedule.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// A block as somebody proposes it, not checked yet: from `startsAt` to before `endsAt`, both
/// required, at most 366 days.
public record BlockProposal(
    @Nullable Instant startsAt, @Nullable Instant endsAt, @Nullable String reason) {

  private static final TimeRange SENSIBLE =
      new TimeRange(Instant.parse("2000-01-01T00:00:00Z"), Instant.parse("2200-01-01T00:00:00Z"));
  private static final Duration LONGEST = Duration.ofDays(366);

  /// What a block is about.
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
      checks.violation(field, "required", field + " is required.");
    } else if (!SENSIBLE.contains(instant)) {
      checks.violation(field, "out-of-range", field + " is between the years 2000 and 2200.");
    }
  }

  private static void checkOrder(Checks checks, Instant start, Instant end) {
    if (!stored(start).isBefore(stored(end))) {
      checks.violation("ends_at", "start-not-before-end", "starts_at is not before ends_at.");
    } else if (Duration.between(start, end).compareTo(LONGEST) > 0) {
      checks.violation("ends_at", "block-too-long", "A block lasts at most 366 days.");
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
