package io.slotwright.schedule.servicepoint;

import static java.util.Objects.requireNonNull;

import io.slotwright.common.problem.ViolationCode;
import io.slotwright.common.reminder.QuietHours;
import io.slotwright.schedule.decision.Checks;
import org.jspecify.annotations.Nullable;

/// Proposed quiet hours, not checked yet.
///
/// @param from `HH:MM` up to `23:59`
/// @param to the same, but not `from`; on the next day when it is earlier
public record QuietHoursProposal(@Nullable String from, @Nullable String to) {

  private static final String NAME = "quiet_hours";

  void check(Checks checks) {
    RemindersProposal.checkTime(checks, NAME + "/from", from);
    RemindersProposal.checkTime(checks, NAME + "/to", to);
    if (from != null && from.equals(to)) {
      checks.violation(
          NAME,
          ViolationCode.QUIET_HOURS_EMPTY,
          "Quiet hours end at another time than they begin.");
    }
  }

  QuietHours quietHours() {
    return new QuietHours(
        RemindersProposal.time(requireNonNull(from)).orElseThrow(),
        RemindersProposal.time(requireNonNull(to)).orElseThrow());
  }
}
