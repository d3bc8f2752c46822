package io.slotwright.schedule.closure.icalendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.common.problem.Violation;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.common.time.DateSpan;
import io.slotwright.schedule.closure.Closure;
import io.slotwright.schedule.closure.FileClosures;
import io.slotwright.schedule.closure.FileClosures.Entry;
import io.slotwright.schedule.closure.FileClosures.Remark;
import io.slotwright.schedule.closure.Source;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the closures of a service point from a calendar file.
///
/// All-day events close dates, others take time out. Times without a zone are in the point's zone.
/// Recurring events are expanded within a window of dates. An invalid event is rejected on its own,
/// and the others are still read.
public final class CalendarFile {

  private static final int MOST_EVENTS = 5_000;
  private static final int MOST_CLOSURES = 5_000;

  private final ZoneId zone;
  private final DateSpan window;
  private final WorkBudget budget;
  private final String text;
  private final List<Event> events = new ArrayList<>();
  private final List<Entry> closures = new ArrayList<>();
  private final List<Remark> skipped = new ArrayList<>();
  private final List<Remark> rejected = new ArrayList<>();
  private int current;

  private CalendarFile(String text, ZoneId zone, DateSpan window, WorkBudget budget) {
    this.text = text;
    this.zone = zone;
    this.window = window;
    this.budget = budget;
  }

  /// @param text of the file
  /// @param zone of the service point
  /// @param window local dates of the service point; dates outside are ignored
  /// @param takesTransparent whether an event that leaves its time free closes it nevertheless
  /// @return refused with [Refusal.Invalid] `not-a-calendar`, `too-many-events`,
  /// `too-many-closures`, `too-much-work`
  public static Decision<FileClosures> read(
      String text, ZoneId zone, DateSpan window, boolean takesTransparent) {
    Optional<CalendarComponent> calendar = CalendarLines.read(text);
    if (calendar.isEmpty()) {
      return refuse(ViolationCode.NOT_A_CALENDAR, "The file is not a calendar (RFC 5545).");
    }
    List<CalendarComponent> written = calendar.get().parts("VEVENT").toList();
    if (written.size() > MOST_EVENTS) {
      return refuse(
          ViolationCode.TOO_MANY_EVENTS, "Import at most " + MOST_EVENTS + " events at once.");
    }
    WorkBudget budget = WorkBudget.ofAFile();
    TimeZones zones = new TimeZones(calendar.get(), zone, window.last().getYear() + 1, budget);
    CalendarFile file = new CalendarFile(text, zone, window, budget);
    file.understand(written, new EventReader(calendar.get(), zones, budget, takesTransparent));
    return file.close();
  }

  private void understand(List<CalendarComponent> written, EventReader reader) {
    Set<Source> sources = new HashSet<>();
    for (int index = 0; index < written.size() && !budget.isSpent(); index++) {
      current = index;
      try {
        Event event = reader.read(index, written.get(index));
        if (!sources.add(event.source())) {
          throw new BrokenEventException(
              "duplicate-uid", "An earlier event of the file has this UID and RECURRENCE-ID.");
        }
        events.add(event);
      } catch (BrokenEventException broken) {
        reject(index, uid(written.get(index)), broken);
      }
    }
  }

  private Decision<FileClosures> close() {
    Map<String, List<Event>> standIns =
        events.stream().filter(event -> event.instead() != null).collect(groupingBy(Event::uid));
    for (int next = 0; next < events.size() && isWithinBounds(); next++) {
      Event event = events.get(next);
      current = event.index();
      try {
        close(event, standIns.getOrDefault(event.uid(), List.of()));
      } catch (BrokenEventException broken) {
        reject(event.index(), event.uid(), broken);
      }
    }
    return decide();
  }

  private boolean isWithinBounds() {
    return !budget.isSpent() && closures.size() <= MOST_CLOSURES;
  }

  private Decision<FileClosures> decide() {
    if (budget.isSpent()) {
      return refuse(
          ViolationCode.TOO_MUCH_WORK,
          "What the file repeats or lists is too much to process; import fewer events."
              + CalendarLines.lineOfEvent(text, current).stream()
                  .mapToObj(" It ended in the event at line %d."::formatted)
                  .collect(joining()));
    }
    if (closures.size() > MOST_CLOSURES) {
      return refuse(
          ViolationCode.TOO_MANY_CLOSURES,
          "The file closes more than " + MOST_CLOSURES + " dates and times; ask for fewer days.");
    }
    return Decision.accept(new FileClosures(closures, skipped, rejected, understood()));
  }

  private void close(Event event, List<Event> standIns) throws BrokenEventException {
    if (event.idle() != null) {
      skip(event, event.idle().code(), event.idle().message());
      return;
    }
    List<Closure> within =
        (event.instead() == null
                ? event.closures(window, replaced(event, standIns), budget)
                : event.closuresInstead())
            .stream().filter(closure -> closure.dates(zone).within(window).isPresent()).toList();
    if (within.isEmpty()) {
      skip(
          event,
          "outside-window",
          "The event has nothing between %s and %s.".formatted(window.first(), window.last()));
    }
    within.forEach(closure -> closures.add(new Entry(event.index(), closure)));
  }

  private static Set<LocalDateTime> replaced(Event event, List<Event> standIns) {
    return standIns.stream()
        .flatMap(other -> Optional.ofNullable(other.instead()).stream())
        .map(replaced -> replaced.seenFrom(event.start().rules()))
        .collect(toSet());
  }

  private Set<String> understood() {
    Set<String> uids = events.stream().map(Event::uid).collect(toSet());
    rejected.stream().map(Remark::uid).forEach(uids::remove);
    return uids;
  }

  private void skip(Event event, String code, String message) {
    skipped.add(new Remark(event.index(), event.uid(), code, message));
  }

  private void reject(int index, @Nullable String uid, BrokenEventException broken) {
    rejected.add(new Remark(index, uid, broken.code(), broken.message()));
  }

  private static @Nullable String uid(CalendarComponent event) {
    return event.first("UID").map(line -> Texts.line(line.value())).orElse(null);
  }

  private static Decision<FileClosures> refuse(ViolationCode code, String message) {
    return Decision.refuse(new Refusal.Invalid(List.of(new Violation("", code, message))));
  }
}
