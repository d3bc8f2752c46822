package io.slotwright.schedule.closure.icalendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A recurrence rule (RFC 5545, section 3.3.10) of an event.
///
/// It repeats wall-clock times; zones are applied afterwards. A time that the clock at the start
/// skips is left out and not counted.
///
/// @param start of the event
/// @param until the last time that may still be one, on the wall; far away when there is no such
record Repetition(Recurrence recurrence, WallTime start, LocalDateTime until) {

  static Repetition of(String text, WallTime start, WorkBudget budget) throws BrokenEventException {
    Recurrence recurrence = Recurrence.of(text, start, budget);
    @Nullable String until = recurrence.ends().until().orElse(null);
    return new Repetition(
        recurrence, start, until == null ? LocalDateTime.MAX : until(until, start));
  }

  /// The occurrences from `from` to before `to`, ascending. The start of the event is the first,
  /// whether it fits the rule or not.
  List<LocalDateTime> starts(LocalDateTime from, LocalDateTime to, WorkBudget budget)
      throws BrokenEventException {
    LocalDateTime first = start.local();
    List<LocalDateTime> found = new ArrayList<>();
    if (!first.isBefore(from) && first.isBefore(to)) {
      found.add(first);
    }
    LocalDateTime second = first.plusNanos(1);
    // A counted rule has to be followed from its beginning.
    boolean counts = recurrence.ends().count().isPresent();
    LocalDateTime begin = counts || from.isBefore(second) ? second : from;
    LocalDateTime end = until.isBefore(to) ? until.plusNanos(1) : to;
    long left = recurrence.ends().count().orElse(0) - 1L;
    Recurrence.Walk dates = recurrence.walk(begin.toLocalDate(), end.toLocalDate());
    for (@Nullable LocalDate date = dates.next(); date != null; date = dates.next()) {
      for (LocalTime time : recurrence.times()) {
        LocalDateTime next = date.atTime(time);
        if (!next.isBefore(end) || (counts && left == 0)) {
          return found;
        }
        budget.spend(1);
        if (!next.isBefore(begin) && exists(next)) {
          left--;
          if (!counts || !next.isBefore(from)) {
            found.add(next);
          }
        }
      }
    }
    return found;
  }

  private boolean exists(LocalDateTime local) {
    return start.dateOnly() || !start.clock().skips(local);
  }

  private static LocalDateTime until(String text, WallTime start) throws BrokenEventException {
    if (text.endsWith("Z")) {
      return WallTime.utc(WrittenTimes.local(text.substring(0, text.length() - 1))).seenFrom(start);
    }
    return text.length() == 8
        ? LocalDate.from(WrittenTimes.local(text + "T000000")).atTime(LocalTime.MAX)
        : WrittenTimes.local(text);
  }
}
