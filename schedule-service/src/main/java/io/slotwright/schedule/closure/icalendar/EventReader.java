package io.slotwright.schedule.closure.icalendar;

import io.slotwright.schedule.closure.icalendar.CalendarComponent.Line;
import io.slotwright.schedule.closure.icalendar.Event.Exceptions;
import io.slotwright.schedule.closure.icalendar.Event.Idle;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Interprets the events of one file.
final class EventReader {

  private static final int LONGEST_UID = 255;

  private final WrittenTimes times;
  private final WorkBudget budget;
  private final boolean cancelled;
  private final boolean takesTransparent;

  /// @param takesTransparent whether an event that leaves its time free closes it nevertheless
  EventReader(
      CalendarComponent calendar, TimeZones zones, WorkBudget budget, boolean takesTransparent) {
    this.times = new WrittenTimes(zones, budget);
    this.budget = budget;
    this.cancelled = says(calendar, "METHOD", "CANCEL");
    this.takesTransparent = takesTransparent;
  }

  Event read(int index, CalendarComponent event) throws BrokenEventException {
    String uid = uid(event);
    WallTime start = times.one(required(event, "DTSTART"));
    Length length = Length.of(event, start, times);
    return new Event(
        index,
        uid,
        start,
        length,
        repetitions(event, start),
        moreStarts(event, start),
        exceptions(event, start),
        instead(event),
        event.first("SUMMARY").map(line -> Texts.line(line.value())).orElse(null),
        idle(event, length));
  }

  private static String uid(CalendarComponent event) throws BrokenEventException {
    String uid = required(event, "UID").value();
    if (uid.isEmpty()
        || uid.length() > LONGEST_UID
        || uid.codePoints().anyMatch(Character::isISOControl)) {
      throw new BrokenEventException(
          "malformed-uid", "A UID has from 1 to " + LONGEST_UID + " characters.");
    }
    return uid;
  }

  private List<Repetition> repetitions(CalendarComponent event, WallTime start)
      throws BrokenEventException {
    List<Repetition> repetitions = new ArrayList<>();
    for (Line rule : event.all("RRULE").toList()) {
      repetitions.add(Repetition.of(rule.value(), start, budget));
    }
    return repetitions;
  }

  private List<LocalDateTime> moreStarts(CalendarComponent event, WallTime start)
      throws BrokenEventException {
    List<LocalDateTime> starts = new ArrayList<>();
    for (Line line : event.all("RDATE").toList()) {
      for (WallTime more : times.several(line)) {
        // A date among times is that date at the time of the start.
        starts.add(
            more.dateOnly()
                ? more.local().with(start.local().toLocalTime())
                : more.seenFrom(start.rules()));
      }
    }
    return starts;
  }

  private Exceptions exceptions(CalendarComponent event, WallTime start)
      throws BrokenEventException {
    Set<LocalDateTime> excepted = new HashSet<>();
    Set<LocalDate> dates = new HashSet<>();
    for (Line line : event.all("EXDATE").toList()) {
      for (WallTime except : times.several(line)) {
        if (except.dateOnly()) {
          dates.add(except.local().toLocalDate());
        } else {
          excepted.add(except.seenFrom(start.rules()));
        }
      }
    }
    return new Exceptions(excepted, dates);
  }

  private @Nullable WallTime instead(CalendarComponent event) throws BrokenEventException {
    Optional<Line> replaced = event.first("RECURRENCE-ID");
    if (replaced.isEmpty()) {
      return null;
    }
    if (replaced.get().parameter("RANGE").isPresent()) {
      throw new BrokenEventException(
          "unsupported-range", "Changes of this and all future occurrences are not understood.");
    }
    return times.one(replaced.get());
  }

  private @Nullable Idle idle(CalendarComponent event, Length length) {
    if (cancelled || says(event, "STATUS", "CANCELLED")) {
      return Idle.CANCELLED;
    }
    if (!takesTransparent && says(event, "TRANSP", "TRANSPARENT")) {
      return Idle.TRANSPARENT;
    }
    return length.isNothing() ? Idle.NO_DURATION : null;
  }

  private static boolean says(CalendarComponent component, String property, String value) {
    return component
        .first(property)
        .filter(line -> line.value().equalsIgnoreCase(value))
        .isPresent();
  }

  private static Line required(CalendarComponent event, String property)
      throws BrokenEventException {
    return event
        .first(property)
        .orElseThrow(
            () -> new BrokenEventException("required", "The event has no " + property + "."));
  }
}
