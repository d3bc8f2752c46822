package io.slotwright.schedule.closure.icalendar;

import static java.util.Objects.requireNonNullElse;

import io.slotwright.common.time.DateSpan;
import io.slotwright.common.time.TimeRange;
import io.slotwright.schedule.closure.Closure;
import io.slotwright.schedule.closure.Closure.ClosedDate;
import io.slotwright.schedule.closure.Closure.ClosedTime;
import io.slotwright.schedule.closure.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An event that closes something.
///
/// @param start of its first occurrence
/// @param repetitions none for an event that happens once, or on `moreStarts`
/// @param moreStarts by `RDATE`, as the clock at the start shows them; with a length where it is
/// not
/// that of the event
/// @param exceptions by `EXDATE`
/// @param reason its summary
record Event(
    Heading heading,
    WallTime start,
    Length length,
    List<Repetition> repetitions,
    Map<LocalDateTime, Optional<Length>> moreStarts,
    Exceptions exceptions,
    @Nullable String reason)
    implements CalendarEvent {

  /// A closure is kept until the response, unlike an occurrence that is only looked at.
  private static final long STEPS_PER_CLOSURE = 20;

  /// Occurrences that do not take place.
  ///
  /// @param moments at which they would start
  /// @param dates on which none does; some programs except whole dates from events that have a time
  record Exceptions(Set<Instant> moments, Set<LocalDate> dates) {

    static final Exceptions NONE = new Exceptions(Set.of(), Set.of());

    private boolean has(LocalDateTime local, ZoneRules rules) {
      return dates.contains(local.toLocalDate())
          || (!moments.isEmpty() && moments.contains(WallTime.instant(local, rules)));
    }
  }

  /// What other events of the file change of this one.
  ///
  /// @param single occurrences that others replace one by one
  /// @param following those that replace all occurrences from a time on, as the clock at the start
  /// shows it
  /// @param alone whether no other event has the same UID without being such a change
  record Changes(
      Exceptions single, NavigableMap<LocalDateTime, Following> following, boolean alone) {}

  /// An event that replaces many occurrences.
  ///
  /// @param start of the first of them, as the clock at the start of the series shows it
  record Following(LocalDateTime start, CalendarEvent change) {}

  /// The closures of all its occurrences that overlap `window`, by start, as `changes` leave them;
  /// some may lie outside the window.
  List<Closure> closures(DateSpan window, Changes changes, WorkBudget budget)
      throws BrokenEventException {
    List<Closure> closures = new ArrayList<>();
    for (Stretch stretch : stretches(changes.following())) {
      for (LocalDateTime local : starts(window, stretch, budget)) {
        if (!changes.single().has(local, start.rules()) && !exceptions.has(local, start.rules())) {
          Length length = stretch.lengthAt(local);
          budget.spend(Math.max(1, length.days()) * STEPS_PER_CLOSURE);
          stretch
              .as()
              .closures(local.plus(stretch.shift()), length, source(local, changes.alone()))
              .forEach(closures::add);
        }
      }
    }
    return closures;
  }

  /// The closures in place of the one occurrence that it replaces.
  ///
  /// @param series to which the occurrence belongs; null when the file does not have it
  List<Closure> closuresInstead(Replaced replaced, @Nullable Event series) {
    String occurrence =
        series == null ? replaced.occurrence() : series.occurrence(replaced.seenFrom(series.start));
    return closures(start.local(), length, occurrence).toList();
  }

  boolean lastsNoTime() {
    return length.isNothing() && moreStarts.values().stream().allMatch(Optional::isEmpty);
  }

  private String source(LocalDateTime local, boolean alone) {
    boolean repeats = !repetitions.isEmpty() || !moreStarts.isEmpty();
    return repeats || !alone ? occurrence(local) : "";
  }

  /// The occurrences from `from` to before `to`, which happen like those of another event.
  ///
  /// @param shift how much later than by the rule
  private record Stretch(LocalDateTime from, LocalDateTime to, Event as, Duration shift) {

    private Length lengthAt(LocalDateTime local) {
      return as.moreStarts.getOrDefault(local, Optional.empty()).orElse(as.length);
    }

    /// Before this, no occurrence reaches to `time`.
    private LocalDateTime before(LocalDateTime time) {
      return Stream.concat(
              Stream.of(as.length), as.moreStarts.values().stream().flatMap(Optional::stream))
          .map(length -> length.before(time))
          .min(Comparator.naturalOrder())
          .orElseThrow()
          .minus(shift);
    }
  }

  private List<Stretch> stretches(NavigableMap<LocalDateTime, Following> following) {
    List<Stretch> stretches = new ArrayList<>();
    LocalDateTime first = following.isEmpty() ? LocalDateTime.MAX : following.firstKey();
    stretches.add(new Stretch(LocalDateTime.MIN, first, this, Duration.ZERO));
    following.forEach(
        (from, changed) -> {
          if (changed.change() instanceof Event as) {
            LocalDateTime to = requireNonNullElse(following.higherKey(from), LocalDateTime.MAX);
            Duration shift = Duration.between(changed.start(), as.start.local());
            stretches.add(new Stretch(from, to, as, shift));
          }
        });
    return stretches;
  }

  /// The starts by the rule of those occurrences of a stretch that may overlap `window`.
  private List<LocalDateTime> starts(DateSpan window, Stretch stretch, WorkBudget budget)
      throws BrokenEventException {
    // A day more on both sides: the window is in the zone of the service point.
    LocalDateTime from = stretch.before(window.first().minusDays(1).atStartOfDay());
    LocalDateTime to = window.last().plusDays(2).atStartOfDay().minus(stretch.shift());
    TreeSet<LocalDateTime> starts = new TreeSet<>(moreStarts.keySet());
    starts.add(start.local());
    for (Repetition repetition : repetitions) {
      starts.addAll(repetition.starts(from, to, budget));
    }
    return starts.subSet(from, to).stream()
        .filter(local -> !local.isBefore(stretch.from()) && local.isBefore(stretch.to()))
        .toList();
  }

  private String occurrence(LocalDateTime local) {
    return start.dateOnly()
        ? local.toLocalDate().toString()
        : WallTime.instant(local, start.rules()).toString();
  }

  private Stream<Closure> closures(LocalDateTime local, Length length, String occurrence) {
    return start.dateOnly()
        ? closedDates(local.toLocalDate(), length, occurrence)
        : closedTime(local, length, occurrence);
  }

  private Stream<Closure> closedDates(LocalDate first, Length length, String occurrence) {
    return LongStream.range(0, length.days())
        .mapToObj(
            day ->
                new ClosedDate(
                    new Source(heading.uid(), day == 0 ? occurrence : occurrence + "+" + day),
                    first.plusDays(day),
                    reason));
  }

  private Stream<Closure> closedTime(LocalDateTime local, Length length, String occurrence) {
    Instant from = WallTime.instant(local, start.rules());
    Instant to = length.endOf(local, start.rules());
    // Where the clock skips its end, an event of nominal days may last no time at all.
    return from.isBefore(to)
        ? Stream.of(
            new ClosedTime(new Source(heading.uid(), occurrence), new TimeRange(from, to), reason))
        : Stream.of();
  }
}
