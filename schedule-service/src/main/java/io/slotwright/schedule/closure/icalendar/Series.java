package io.slotwright.schedule.closure.icalendar;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.slotwright.common.time.DateSpan;
import io.slotwright.schedule.closure.Closure;
import io.slotwright.schedule.closure.Scope.Occurrence;
import io.slotwright.schedule.closure.icalendar.Event.Changes;
import io.slotwright.schedule.closure.icalendar.Event.Exceptions;
import io.slotwright.schedule.closure.icalendar.Event.Following;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The events of a file that have the same UID, each in its newest version.
///
/// @param whole those that do not change others; usually one, but programs give several events the
/// same UID
/// @param changes those that replace occurrences
record Series(List<CalendarEvent> whole, List<CalendarEvent> changes) {

  /// The events of a file by their UIDs.
  static Map<String, Series> of(List<CalendarEvent> events) {
    return events.stream()
        .collect(
            groupingBy(event -> event.heading().uid(), collectingAndThen(toList(), Series::split)));
  }

  private static Series split(List<CalendarEvent> events) {
    return new Series(
        events.stream().filter(event -> event.heading().replaced() == null).toList(),
        events.stream().filter(event -> event.heading().replaced() != null).toList());
  }

  Stream<CalendarEvent> events() {
    return Stream.concat(whole.stream(), changes.stream());
  }

  /// The closures of an event of the series; those of one that changes the following occurrences
  /// are among those of the event that it changes.
  Optional<List<Closure>> closures(Event event, DateSpan window, WorkBudget budget)
      throws BrokenEventException {
    @Nullable Replaced replaced = event.heading().replaced();
    if (replaced == null) {
      return Optional.of(event.closures(window, changesOf(event), budget));
    }
    if (!replaced.andFollowing()) {
      return Optional.of(event.closuresInstead(replaced, repeated()));
    }
    if (whole.isEmpty()) {
      throw new BrokenEventException(
          "series-missing",
          "The file does not have the series whose following occurrences the event changes.");
    }
    return Optional.empty();
  }

  /// The occurrences that it changes; what is refused above changes none.
  List<Occurrence> changed(ZoneId here) {
    List<Occurrence> changed = new ArrayList<>();
    for (CalendarEvent change : changes) {
      @Nullable Replaced replaced = change.heading().replaced();
      if (replaced != null && !(replaced.andFollowing() && change instanceof Event)) {
        changed.add(replaced.in(change.heading().uid(), here.getRules()));
      }
    }
    return changed;
  }

  private @Nullable Event repeated() {
    return whole.stream()
        .filter(Event.class::isInstance)
        .map(Event.class::cast)
        .findFirst()
        .orElse(null);
  }

  private Changes changesOf(Event event) {
    Set<Instant> moments = new HashSet<>();
    Set<LocalDate> dates = new HashSet<>();
    NavigableMap<LocalDateTime, Following> following = new TreeMap<>();
    for (CalendarEvent change : changes) {
      @Nullable Replaced replaced = change.heading().replaced();
      if (replaced == null) {
        continue;
      }
      LocalDateTime time = replaced.seenFrom(event.start());
      boolean wholeDate = replaced.start().dateOnly();
      if (replaced.andFollowing()) {
        LocalDateTime from = wholeDate ? time.toLocalDate().atStartOfDay() : time;
        following.put(from, new Following(time, change));
      } else if (wholeDate) {
        dates.add(time.toLocalDate());
      } else {
        moments.add(replaced.start().momentSeenFrom(event.start()));
      }
    }
    return new Changes(new Exceptions(moments, dates), following, whole.size() == 1);
  }
}
