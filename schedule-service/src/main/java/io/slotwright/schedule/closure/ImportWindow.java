package io.slotwright.schedule.closure;

import static java.util.Objects.requireNonNullElse;
import static java.util.Objects.requireNonNullElseGet;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.common.time.DateSpan;
import io.slotwright.schedule.decision.Checks;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The dates that an import covers: endless repetition has to end somewhere.
///
/// @param from null for today
/// @param to null for two years after `from`
public record ImportWindow(@Nullable LocalDate from, @Nullable LocalDate to) {

  private static final int LONGEST_YEARS = 5;

  /// @param today at the service point
  /// @return refused with `to-before-from`, `range-too-long`
  public Decision<DateSpan> seenFrom(LocalDate today) {
    LocalDate first = requireNonNullElse(from, today);
    LocalDate last = requireNonNullElseGet(to, () -> first.plusYears(2));
    Checks checks = new Checks();
    if (last.isBefore(first)) {
      checks.violation(
          "to", ViolationCode.TO_BEFORE_FROM, "to is not before from, which is today by default.");
    } else if (last.isAfter(first.plusYears(LONGEST_YEARS))) {
      checks.violation(
          "to",
          ViolationCode.RANGE_TOO_LONG,
          "Import at most " + LONGEST_YEARS + " years at once.");
    }
    return checks.decide(() -> new DateSpan(first, last));
  }
}
