package io.slotwright.schedule.closure;

import static java.util.Objects.requireNonNullElse;
import static java.util.Objects.requireNonNullElseGet;

import io.slotwright.common.time.DateSpan;
import io.slotwright.schedule.decision.Checks;
import io.slotwright.schedule.decision.Decision;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The dates that an import is about: what repeats without end has to end somewhere.
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
      checks.violation("to", "to-before-from", "to is not before from, which is today by default.");
    } else if (last.isAfter(first.plusYears(LONGEST_YEARS))) {
      checks.violation(
          "to", "range-too-long", "Import at most " + LONGEST_YEARS + " years at once.");
    }
    return checks.decide(() -> new DateSpan(first, last));
  }
}
