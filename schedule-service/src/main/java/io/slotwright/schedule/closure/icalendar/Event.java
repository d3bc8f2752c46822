package io.slotwright.schedule.closure.icalendar;

import io.slotwright.common.time.DateSpan;
import io.slotwright.common.time.TimeRange;
import io.slotwright.schedule.closure.Closure;
import io.slotwright.schedule.closure.Closure.ClosedDate;
import io.slotwright.schedule.closure.Closure.ClosedTime;
import io.slotwright.schedule.closure.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An event (`VEVENT`, RFC 5545, section 3.6.1) that is valid.
///
/// @param index among the events of the file, from 0
/// @param start of its first occurrence
/// @param repetitions none for an event that happens once, or on `moreStarts`
/// @param moreStarts by `RDATE`, as the clock at the start shows them
/// @param exceptions by `EXDATE`
/// @param instead of which occurrence of an event with the same UID it happens; null for none
/// @param reason its summary
/// @param idle why it closes nothing; null when it does
record Event(
    int index,
    String uid,
    WallTime start,
    Length length,
    List<Repetition> repetitions,
    List<LocalDateTime> moreStarts,
    Exceptions exceptions,
    @Nullable WallTime instead,
    @Nullable String reason,
    @Nullable Idle idle) {

  /// A closure is kept until the response, unlike an occurrence that is only looked at.
  private static final long STEPS_PER_CLOSURE = 20;

  /// The reason why an event closes nothing.
  enum Idle {
    CANCELLED("cancelled", "The event is cancelled."),
    TRANSPARENT("transparent", "The event is marked as free time."),
    NO_DURATION("no-duration", "The event has no duration.");

    private final String code;
    private final String message;

    Idle(String code, String message) {
      this.code = code;
      this.message = message;
    }

    String code() {
      return code;
    }

    String message() {
      return message;
    }
  }

  /// Occurrences that do not take place.
  ///
  /// @param times as the clock at the start shows them
  /// @param dates on which none does; some programs except whole dates from events that have a time
  record Exceptions(Set<LocalDateTime> times, Set<LocalDate> dates) {

    private boolean has(LocalDateTime local) {
      return times.contains(local) || dates.contains(local.toLocalDate());
    }
  }

  /// The closures of all its occurrences that overlap `window`, by start, except those that other
  /// events replace; some may lie outside the window.
  ///
  /// @param replaced the starts of the replaced occurrences, as the clock at the start shows them
  List<Closure> closures(DateSpan window, Set<LocalDateTime> replaced, WorkBudget budget)
      throws BrokenEventException {
    boolean repeats = !repetitions.isEmpty() || !moreStarts.isEmpty();
    List<Closure> closures = new ArrayList<>();
    for (LocalDateTime local : starts(window, budget)) {
      if (!replaced.contains(local) && !exceptions.has(local)) {
        budget.spend(Math.max(1, length.days()) * STEPS_PER_CLOSURE);
        closures(local, repeats ? occurrence(local) : "").forEach(closures::add);
      }
    }
    return closures;
  }

  /// The closures in place of the occurrence that it replaces.
  List<Closure> closuresInstead() {
    return closures(start.local(), source().occurrence()).toList();
  }

  /// A source that no other event of the file has: the event itself, or the occurrence it replaces.
  Source source() {
    if (instead == null) {
      return new Source(uid, "");
    }
    return new Source(
        uid,
        instead.dateOnly()
            ? instead.local().toLocalDate().toString()
            : instead.instant().toString());
  }

  private Set<LocalDateTime> starts(DateSpan window, WorkBudget budget)
      throws BrokenEventException {
    // A day more on both sides: the window is in the zone of the service point.
    LocalDateTime from =
        window.first().atStartOfDay().minusDays(length.days() + 1).minus(length.time());
    LocalDateTime to = window.last().plusDays(2).atStartOfDay();
    TreeSet<LocalDateTime> starts = new TreeSet<>(moreStarts);
    starts.add(start.local());
    for (Repetition repetition : repetitions) {
      starts.addAll(repetition.starts(from, to, budget));
    }
    return starts.subSet(from, to);
  }

  private String occurrence(LocalDateTime local) {
    return start.dateOnly()
        ? local.toLocalDate().toString()
        : WallTime.instant(local, start.rules()).toString();
  }

  private Stream<Closure> closures(LocalDateTime local, String occurrence) {
    return start.dateOnly()
        ? closedDates(local.toLocalDate(), occurrence)
        : closedTime(local, occurrence);
  }

  private Stream<Closure> closedDates(LocalDate first, String occurrence) {
    return LongStream.range(0, length.days())
        .mapToObj(
            day ->
                new ClosedDate(
                    new Source(uid, day == 0 ? occurrence : occurrence + "+" + day),
                    first.plusDays(day),
                    reason));
  }

  private Stream<Closure> closedTime(LocalDateTime local, String occurrence) {
    Instant from = WallTime.instant(local, start.rules());
    Instant to = length.endOf(local, start.rules());
    // Where the clock skips its end, an event of nominal days may last no time at all.
    return from.isBefore(to)
        ? Stream.of(new ClosedTime(new Source(uid, occurrence), new TimeRange(from, to), reason))
        : Stream.of();
  }
}
