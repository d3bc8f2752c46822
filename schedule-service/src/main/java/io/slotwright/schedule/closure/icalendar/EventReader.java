package io.slotwright.schedule.closure.icalendar;

import static java.util.Objects.requireNonNull;

import io.slotwright.schedule.closure.icalendar.CalendarComponent.Line;
import io.slotwright.schedule.closure.icalendar.Event.Exceptions;
import io.slotwright.schedule.closure.icalendar.Heading.Revision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Interprets the events of one file.
final class EventReader {

  private static final int LONGEST_UID = 255;

  /// Before every version that has a time.
  private static final Instant LONG_AGO = Instant.MIN;

  private final WrittenTimes times;
  private final WorkBudget budget;
  private final boolean cancels;
  private final boolean adds;
  private final boolean takesTransparent;

  /// @param takesTransparent whether an event that leaves its time free closes it nevertheless
  EventReader(
      CalendarComponent calendar, TimeZones zones, WorkBudget budget, boolean takesTransparent) {
    this.times = new WrittenTimes(zones, budget);
    this.budget = budget;
    this.cancels = calendar.says("METHOD", "CANCEL");
    this.adds = calendar.says("METHOD", "ADD");
    this.takesTransparent = takesTransparent;
  }

  CalendarEvent read(int index, CalendarComponent component) throws BrokenEventException {
    return component.name().equals(CalendarFile.BUSY_TIMES)
        ? busyTimes(index, component)
        : event(index, component);
  }

  /// The times at which somebody is busy (RFC 5545, sections 3.6.4 and 3.8.2.6), as one event that
  /// happens in each of them. A kind of busy time that is not known is busy. Some programs name
  /// whose times they are instead of giving them a UID.
  private CalendarEvent busyTimes(int index, CalendarComponent component)
      throws BrokenEventException {
    Heading heading =
        new Heading(
            index, component.number(), uid(component, "ORGANIZER"), revision(component), null);
    if (cancels) {
      return new IdleEvent(heading, IdleEvent.Reason.CANCELLED);
    }
    NavigableMap<LocalDateTime, Length> periods = busyPeriods(component);
    if (periods.isEmpty()) {
      return new IdleEvent(heading, IdleEvent.Reason.TRANSPARENT);
    }
    LocalDateTime first = periods.firstKey();
    Map<LocalDateTime, Optional<Length>> starts = new HashMap<>();
    periods.forEach((start, length) -> starts.put(start, Optional.of(length)));
    Event valid =
        new Event(
            heading,
            WallTime.utc(first),
            requireNonNull(periods.get(first)),
            List.of(),
            starts,
            Exceptions.NONE,
            reason(component));
    return periods.values().stream().allMatch(Length::isNothing)
        ? new IdleEvent(heading, IdleEvent.Reason.NO_DURATION)
        : valid;
  }

  /// By their starts in UTC; of several that start together the longest.
  private NavigableMap<LocalDateTime, Length> busyPeriods(CalendarComponent component)
      throws BrokenEventException {
    NavigableMap<LocalDateTime, Length> periods = new TreeMap<>();
    for (Line line : component.all("FREEBUSY").toList()) {
      for (WrittenTimes.Period period : at(line, () -> times.periods(line))) {
        if (period.length() == null) {
          throw new BrokenEventException("malformed-time", "FREEBUSY lists periods.")
              .at(line.number());
        }
        if (!line.parameter("FBTYPE").filter("FREE"::equalsIgnoreCase).isPresent()) {
          periods.merge(
              period.start().seenFrom(ZoneOffset.UTC.getRules()), period.length(), Length::longer);
        }
      }
    }
    return periods;
  }

  private CalendarEvent event(int index, CalendarComponent event) throws BrokenEventException {
    Heading heading =
        new Heading(index, event.number(), uid(event, "UID"), revision(event), replaced(event));
    if (cancels || event.says("STATUS", "CANCELLED")) {
      return new IdleEvent(heading, IdleEvent.Reason.CANCELLED);
    }
    if (!takesTransparent && event.says("TRANSP", "TRANSPARENT")) {
      return new IdleEvent(heading, IdleEvent.Reason.TRANSPARENT);
    }
    refuseWhatIsNotUnderstood(event, heading);
    WallTime start = one(required(event, "DTSTART"));
    Event valid =
        new Event(
            heading,
            start,
            length(event, start),
            repetitions(event, start),
            moreStarts(event, start),
            exceptions(event, start),
            reason(event));
    return valid.lastsNoTime() ? new IdleEvent(heading, IdleEvent.Reason.NO_DURATION) : valid;
  }

  private static @Nullable String reason(CalendarComponent event) {
    return event.first("SUMMARY").map(line -> Texts.line(line.value())).orElse(null);
  }

  private static void refuseWhatIsNotUnderstood(CalendarComponent event, Heading heading)
      throws BrokenEventException {
    Optional<Line> exceptions = event.first("EXRULE");
    if (exceptions.isPresent()) {
      throw new BrokenEventException(
              "unsupported-exrule", "EXRULE (RFC 2445) is not understood; list EXDATEs instead.")
          .at(exceptions.get().number());
    }
    Optional<Line> repeated = event.first("RRULE").or(() -> event.first("RDATE"));
    if (heading.replaced() != null && repeated.isPresent()) {
      throw new BrokenEventException(
              "unsupported-repetition",
              "An event that changes or adds an occurrence does not repeat by itself.")
          .at(repeated.get().number());
    }
  }

  /// @param otherwise the property that stands for a missing UID
  private static String uid(CalendarComponent event, String otherwise) throws BrokenEventException {
    Optional<Line> written = event.first("UID").or(() -> event.first(otherwise));
    String uid = written.isPresent() ? written.get().value() : required(event, "UID").value();
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
      repetitions.add(at(rule, () -> Repetition.of(rule.value(), start, budget)));
    }
    return repetitions;
  }

  private Map<LocalDateTime, Optional<Length>> moreStarts(CalendarComponent event, WallTime start)
      throws BrokenEventException {
    Map<LocalDateTime, Optional<Length>> starts = new HashMap<>();
    for (Line line : event.all("RDATE").toList()) {
      for (WrittenTimes.Period more : at(line, () -> times.periods(line))) {
        if (more.length() != null && start.dateOnly()) {
          throw new BrokenEventException(
                  "unsupported-period", "An event of days does not happen in periods of time.")
              .at(line.number());
        }
        starts.put(more.start().seenFrom(start), Optional.ofNullable(more.length()));
      }
    }
    return starts;
  }

  private Exceptions exceptions(CalendarComponent event, WallTime start)
      throws BrokenEventException {
    Set<Instant> excepted = new HashSet<>();
    Set<LocalDate> dates = new HashSet<>();
    for (Line line : event.all("EXDATE").toList()) {
      for (WallTime except : at(line, () -> times.several(line))) {
        if (except.dateOnly()) {
          dates.add(except.local().toLocalDate());
        } else {
          excepted.add(except.momentSeenFrom(start));
        }
      }
    }
    return new Exceptions(excepted, dates);
  }

  /// Programs that give all their events one UID write them at different moments and never number
  /// them: their `DTSTAMP` tells nothing about versions.
  private Revision revision(CalendarComponent event) throws BrokenEventException {
    Optional<Line> sequence = event.first("SEQUENCE");
    if (sequence.isPresent() && !sequence.get().value().matches("-?\\d{1,18}")) {
      throw new BrokenEventException("malformed-sequence", "SEQUENCE is a number.")
          .at(sequence.get().number());
    }
    boolean isVersion = sequence.isPresent() || event.first("RECURRENCE-ID").isPresent();
    return new Revision(
        sequence.map(line -> Long.parseLong(line.value())).orElse(0L),
        isVersion ? stamp(event) : LONG_AGO);
  }

  /// Programs write it carelessly, and it seldom matters.
  private Instant stamp(CalendarComponent event) {
    Optional<Line> stamp = event.first("DTSTAMP");
    try {
      return stamp.isPresent() ? times.one(stamp.get()).instant() : LONG_AGO;
    } catch (BrokenEventException malformed) {
      return LONG_AGO;
    }
  }

  /// An event that is added to a series (RFC 5546, section 3.2.4) stands for the occurrence at its
  /// own start.
  private @Nullable Replaced replaced(CalendarComponent event) throws BrokenEventException {
    Optional<Line> replaced =
        event.first("RECURRENCE-ID").or(() -> adds ? event.first("DTSTART") : Optional.empty());
    return replaced.isPresent()
        ? new Replaced(changed(event, one(replaced.get())), andFollowing(replaced.get()))
        : null;
  }

  /// A time without a zone is in that of the change, unless the file has the series.
  private WallTime changed(CalendarComponent event, WallTime replaced) throws BrokenEventException {
    Optional<Line> start =
        event.first("DTSTART").filter(line -> line.parameter("TZID").isPresent());
    return replaced.kind() == WallTime.Kind.FLOATING && start.isPresent()
        ? WallTime.floating(replaced.local(), one(start.get()).clock())
        : replaced;
  }

  private static boolean andFollowing(Line replaced) throws BrokenEventException {
    Optional<String> range = replaced.parameter("RANGE");
    if (range.isPresent() && !range.get().equalsIgnoreCase("THISANDFUTURE")) {
      throw new BrokenEventException(
              "unsupported-range", "RANGE is THISANDFUTURE (RFC 5545, section 3.2.13).")
          .at(replaced.number());
    }
    return range.isPresent();
  }

  private WallTime one(Line line) throws BrokenEventException {
    return at(line, () -> times.one(line));
  }

  private Length length(CalendarComponent event, WallTime start) throws BrokenEventException {
    Optional<Line> written = event.first("DTEND").or(() -> event.first("DURATION"));
    return written.isPresent()
        ? at(written.get(), () -> Length.of(event, start, times))
        : Length.of(event, start, times);
  }

  private static Line required(CalendarComponent event, String property)
      throws BrokenEventException {
    return event
        .first(property)
        .orElseThrow(
            () -> new BrokenEventException("required", "The event has no " + property + "."));
  }

  private interface Reading<T> {
    T read() throws BrokenEventException;
  }

  /// Reads something of a line, which is reported with the number of the line when it is broken.
  private static <T> T at(Line line, Reading<T> reading) throws BrokenEventException {
    try {
      return reading.read();
    } catch (BrokenEventException broken) {
      throw broken.at(line.number());
    }
  }
}
