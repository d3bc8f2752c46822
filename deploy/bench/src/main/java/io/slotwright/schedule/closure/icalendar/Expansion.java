package io.slotwright.schedule.closure.icalendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/// The occurrences of a rule in a stretch of time, by this package and by the library that it uses.
///
/// @param first occurrence
public record Expansion(String rule, LocalDateTime first, LocalDateTime from, LocalDateTime to) {
  private static final ZoneClock KYIV = new ZoneClock(ZoneId.of("Europe/Kyiv").getRules());

  /// @return how many there are
  public int byUs() {
    WorkBudget budget = WorkBudget.ofAFile();
    try {
      return Repetition.of(rule, WallTime.zoned(first, KYIV), budget)
          .starts(from, to, budget)
          .size();
    } catch (BrokenEventException e) {
      throw new IllegalStateException(e);
    }
  }

  /// @return how many there are
  public int byTheLibraryAlone() {
    try {
      RecurrenceRuleIterator dates =
          new RecurrenceRule(rule, RfcMode.RFC5545_STRICT).iterator(written(first));
      if (!rule.contains("COUNT") && first.isBefore(from)) {
        dates.fastForward(written(from));
      }
      int found = 0;
      while (dates.hasNext()) {
        LocalDateTime next = read(dates.nextDateTime());
        if (!next.isBefore(to)) {
          break;
        }
        if (!next.isBefore(from)) {
          found++;
        }
      }
      return found;
    } catch (InvalidRecurrenceRuleException e) {
      throw new IllegalStateException(e);
    }
  }

  private static DateTime written(LocalDateTime local) {
    LocalDate date = local.toLocalDate();
    return new DateTime(
        date.getYear(),
        date.getMonthValue() - 1,
        date.getDayOfMonth(),
        local.getHour(),
        local.getMinute(),
        local.getSecond());
  }

  private static LocalDateTime read(DateTime written) {
    return LocalDateTime.of(
        written.getYear(),
        written.getMonth() + 1,
        written.getDayOfMonth(),
        written.getHours(),
        written.getMinutes(),
        written.getSeconds());
  }
}
