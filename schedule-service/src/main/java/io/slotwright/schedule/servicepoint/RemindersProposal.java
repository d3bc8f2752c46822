package io.slotwright.schedule.servicepoint;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.slotwright.common.problem.ViolationCode;
import io.slotwright.common.reminder.Reminders;
import io.slotwright.schedule.decision.Checks;
import io.slotwright.schedule.slot.DayTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Proposed reminders, not checked yet.
///
/// @param dayBeforeAt `HH:MM` up to `23:59`; null for no mail the day before
/// @param minutesBefore as in [Reminders]; null and empty for no further mails
public record RemindersProposal(
    @Nullable String dayBeforeAt, @Nullable List<@Nullable Integer> minutesBefore) {

  private static final String NAME = "reminders/";

  void check(Checks checks) {
    if (dayBeforeAt != null) {
      checkTime(checks, NAME + "day_before_at", dayBeforeAt);
    }
    checkMinutes(checks, requireNonNullElse(minutesBefore, List.of()));
  }

  Reminders reminders() {
    return new Reminders(
        dayBeforeAt == null ? null : time(dayBeforeAt).orElseThrow(),
        requireNonNullElse(minutesBefore, List.<@Nullable Integer>of()).stream()
            .map(minutes -> requireNonNull(minutes))
            .toList());
  }

  static void checkTime(Checks checks, String field, @Nullable String written) {
    if (written == null) {
      checks.violation(field, ViolationCode.REQUIRED, field + " is required.");
    } else if (time(written).isEmpty()) {
      checks.violation(
          field,
          ViolationCode.NOT_WALL_CLOCK_TIME,
          field + " is a time from 00:00 to 23:59, such as 18:00.");
    }
  }

  /// Reads `HH:MM` up to `23:59`.
  static Optional<LocalTime> time(String written) {
    return DayTime.parse(written)
        .filter(time -> time.isBefore(DayTime.END_OF_DAY))
        .map(time -> LocalTime.MIDNIGHT.plusMinutes(time.minutes()));
  }

  private static void checkMinutes(Checks checks, List<@Nullable Integer> minutes) {
    String field = NAME + "minutes_before";
    if (minutes.size() > Reminders.MOST_OF_THEM) {
      checks.violation(
          field,
          ViolationCode.TOO_MANY,
          "%s has at most %d numbers.".formatted(field, Reminders.MOST_OF_THEM));
      return;
    }
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < minutes.size(); i++) {
      Integer each = minutes.get(i);
      checks.range(field + "/" + i, each, Reminders.LEAST, Reminders.MOST);
      if (each != null && !seen.add(each)) {
        checks.violation(
            field + "/" + i, ViolationCode.REPEATED, each + " is among the numbers before it.");
      }
    }
  }
}
