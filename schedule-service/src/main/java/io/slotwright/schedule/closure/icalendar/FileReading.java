package io.slotwright.schedule.closure.icalendar;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.common.time.DateSpan;
import io.slotwright.schedule.closure.Closure;
import io.slotwright.schedule.closure.EventVersion;
import io.slotwright.schedule.closure.FileClosures;
import io.slotwright.schedule.closure.FileClosures.Entry;
import io.slotwright.schedule.closure.FileClosures.Remark;
import io.slotwright.schedule.closure.FileClosures.Said;
import io.slotwright.schedule.closure.Scope;
import io.slotwright.schedule.closure.Source;
import io.slotwright.schedule.closure.icalendar.Heading.Revision;
import io.slotwright.schedule.closure.icalendar.Heading.Subject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/// One reading of a calendar file: first what all of its calendars say, then what that closes.
final class FileReading {

  /// Twice as many as events, so that a full file may also repeat.
  private static final int MOST_CLOSURES = 10_000;

  private final ZoneId zone;
  private final DateSpan window;
  private final WorkBudget budget = WorkBudget.ofAFile();
  private final List<CalendarEvent> events = new ArrayList<>();
  private final Set<Closure> known = new HashSet<>();
  private final Map<Source, Integer> twins = new HashMap<>();
  private final List<Entry> closures = new ArrayList<>();
  private final List<Remark> skipped = new ArrayList<>();
  private final List<Remark> rejected = new ArrayList<>();
  private int count;
  private int line;

  FileReading(ZoneId zone, DateSpan window) {
    this.zone = zone;
    this.window = window;
  }

  void understand(CalendarComponent calendar, boolean takesTransparent) {
    calendar.faults().forEach(this::reject);
    calendar.parts().stream()
        .filter(not(CalendarFile::closes))
        .flatMap(part -> part.faults().stream())
        .forEach(this::reject);
    // Half a definition of a time zone would move events, so none is taken.
    calendar.parts().removeIf(part -> !CalendarFile.closes(part) && !part.faults().isEmpty());
    calendar.parts().forEach(this::skipOther);
    TimeZones zones = new TimeZones(calendar, zone, window.last().getYear() + 1, budget);
    EventReader reader = new EventReader(calendar, zones, budget, takesTransparent);
    calendar.parts().stream()
        .filter(CalendarFile::closes)
        .forEach(event -> understand(event, reader));
  }

  private void skipOther(CalendarComponent part) {
    if (!CalendarFile.closes(part) && !part.name().equals(CalendarFile.ZONE)) {
      skipped.add(
          new Remark(null, uid(part), part.number(), "not-an-event", CalendarFile.ONLY_EVENTS));
    }
  }

  private void understand(CalendarComponent event, EventReader reader) {
    int index = count++;
    if (budget.isSpent()) {
      return;
    }
    line = event.number();
    try {
      if (!event.faults().isEmpty()) {
        throw event.faults().getFirst();
      }
      events.add(reader.read(index, event));
    } catch (BrokenEventException broken) {
      reject(index, uid(event), broken.at(event.number()));
    }
  }

  Decision<FileClosures> decide() {
    List<CalendarEvent> newest = newest();
    Map<String, Series> series = Series.of(newest);
    for (int next = 0; next < newest.size() && isWithinBounds(); next++) {
      Heading heading = newest.get(next).heading();
      line = heading.line();
      try {
        close(newest.get(next), requireNonNull(series.get(heading.uid())));
      } catch (BrokenEventException broken) {
        reject(heading.index(), heading.uid(), broken.at(heading.line()));
      }
    }
    return decide(series);
  }

  /// The events without those of which the file has a newer version. Two that are equally new are
  /// two events.
  private List<CalendarEvent> newest() {
    Map<Subject, Revision> revisions =
        events.stream()
            .map(CalendarEvent::heading)
            .collect(
                toMap(
                    Heading::subject,
                    Heading::revision,
                    BinaryOperator.maxBy(Revision::compareTo)));
    List<CalendarEvent> newest = new ArrayList<>();
    for (CalendarEvent event : events) {
      Heading heading = event.heading();
      if (heading.revision().equals(revisions.get(heading.subject()))) {
        newest.add(event);
      } else {
        skip(heading, "superseded", "The file has a newer version of the event.");
      }
    }
    return newest;
  }

  private boolean isWithinBounds() {
    return !budget.isSpent() && closures.size() <= MOST_CLOSURES;
  }

  private Decision<FileClosures> decide(Map<String, Series> series) {
    if (budget.isSpent()) {
      return CalendarFile.refuse(
          ViolationCode.TOO_MUCH_WORK,
          "What the file repeats or lists is too much to process; import fewer events. It ended in"
              + " the event at line %d.".formatted(line));
    }
    if (closures.size() > MOST_CLOSURES) {
      return CalendarFile.refuse(
          ViolationCode.TOO_MANY_CLOSURES,
          "The file closes more than " + MOST_CLOSURES + " dates and times; ask for fewer days.");
    }
    return Decision.accept(
        new FileClosures(closures, skipped, rejected, scope(series), versions(series)));
  }

  /// How new the events are that are understood, in the order of the file.
  private List<Said> versions(Map<String, Series> series) {
    Set<@Nullable Integer> broken = rejected.stream().map(Remark::index).collect(toSet());
    return series.values().stream()
        .flatMap(Series::events)
        .filter(event -> !broken.contains(event.heading().index()))
        .map(event -> said(event.heading(), event instanceof Event))
        .sorted(comparing(Said::index))
        .toList();
  }

  private Said said(Heading heading, boolean closes) {
    @Nullable Replaced replaced = heading.replaced();
    EventVersion version =
        new EventVersion(
            heading.uid(),
            replaced == null ? null : replaced.in(heading.uid(), zone.getRules()),
            heading.revision().sequence());
    boolean withSeries = closes && replaced != null && replaced.andFollowing();
    return new Said(heading.index(), heading.line(), version, withSeries);
  }

  private void close(CalendarEvent event, Series series) throws BrokenEventException {
    switch (event) {
      case IdleEvent(Heading heading, IdleEvent.Reason why) ->
          skip(heading, why.code(), why.message());
      case Event closing -> {
        Optional<List<Closure>> found = series.closures(closing, window, budget);
        if (found.isPresent()) {
          close(closing.heading(), found.get());
        }
      }
    }
  }

  private void close(Heading heading, List<Closure> found) {
    List<Closure> within =
        found.stream().filter(closure -> closure.dates(zone).within(window).isPresent()).toList();
    if (within.isEmpty()) {
      skip(
          heading,
          "outside-window",
          "The event has nothing between %s and %s.".formatted(window.first(), window.last()));
    }
    within.forEach(closure -> add(heading, closure));
  }

  /// Where events with the same UID start at the same time, each has a source of its own, and one
  /// that is written twice is one.
  private void add(Heading heading, Closure closure) {
    if (known.add(closure)) {
      int number = twins.merge(closure.source(), 1, Integer::sum);
      Closure own = number == 1 ? closure : closure.from(closure.source().twin(number));
      closures.add(new Entry(heading.index(), heading.line(), own));
    }
  }

  /// Of a series that the file has as a whole, nothing else remains; of one that it only changes,
  /// everything else does. An event that is not understood says nothing.
  private Scope scope(Map<String, Series> series) {
    Set<String> whole =
        series.entrySet().stream()
            .filter(each -> !each.getValue().whole().isEmpty())
            .map(Map.Entry::getKey)
            .collect(toSet());
    rejected.stream().map(Remark::uid).forEach(whole::remove);
    List<Scope.Occurrence> single =
        series.values().stream()
            .filter(each -> each.whole().isEmpty())
            .flatMap(each -> each.changed(zone).stream())
            .toList();
    return Scope.of(whole, single);
  }

  private void skip(Heading heading, String code, String message) {
    skipped.add(new Remark(heading.index(), heading.uid(), heading.line(), code, message));
  }

  private void reject(BrokenEventException outsideOfEvents) {
    reject(null, null, outsideOfEvents);
  }

  private void reject(@Nullable Integer index, @Nullable String uid, BrokenEventException broken) {
    rejected.add(new Remark(index, uid, broken.line(), broken.code(), broken.message()));
  }

  private static @Nullable String uid(CalendarComponent event) {
    return event.first("UID").map(line -> Texts.line(line.value())).orElse(null);
  }
}
