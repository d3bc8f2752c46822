package io.slotwright.schedule.closure.icalendar;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.common.problem.Violation;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.common.time.DateSpan;
import io.slotwright.schedule.closure.FileClosures;
import io.slotwright.schedule.closure.icalendar.WrittenLines.Written;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Reads the closures of a service point from a calendar file.
///
/// All-day events close dates, others take time out, as do the times at which somebody is busy
/// (`VFREEBUSY`). Times without a zone are in the point's zone.
/// Recurring events are expanded within a window of dates. What is broken in a file costs the event
/// that it is in, and the others are still read. Of several versions of an event the newest counts,
/// wherever it stands.
public final class CalendarFile {

  static final String EVENT = "VEVENT";
  static final String BUSY_TIMES = "VFREEBUSY";
  static final String ZONE = "VTIMEZONE";

  static final String ONLY_EVENTS =
      "Only events (VEVENT) and busy times (VFREEBUSY) close a service point.";

  private static final int MOST_LINES = 250_000;
  private static final int MOST_EVENTS = 5_000;

  private CalendarFile() {}

  /// @param declared the charset that the file was sent with; a byte order mark is believed more
  /// @param zone of the service point
  /// @param window local dates of the service point; dates outside are ignored
  /// @param takesTransparent whether an event that leaves its time free closes it nevertheless
  /// @return refused with [Refusal.Invalid] `not-a-calendar`, `no-events`, `too-many-events`,
  /// `too-many-closures`, `too-much-work`
  public static Decision<FileClosures> read(
      byte[] file, Charset declared, ZoneId zone, DateSpan window, boolean takesTransparent) {
    List<Written> lines = WrittenLines.of(file, declared);
    if (lines.size() > MOST_LINES) {
      return refuse(
          ViolationCode.TOO_MUCH_WORK, "Import at most " + MOST_LINES + " lines at once.");
    }
    return checked(CalendarLines.read(lines))
        .then(
            calendars -> {
              FileReading reading = new FileReading(zone, window);
              calendars.forEach(calendar -> reading.understand(calendar, takesTransparent));
              return reading.decide();
            });
  }

  private static Decision<List<CalendarComponent>> checked(List<CalendarComponent> calendars) {
    if (calendars.isEmpty()) {
      return refuse(ViolationCode.NOT_A_CALENDAR, "The file is not a calendar (RFC 5545).");
    }
    long events = parts(calendars).filter(CalendarFile::closes).count();
    if (events > MOST_EVENTS) {
      return refuse(
          ViolationCode.TOO_MANY_EVENTS, "Import at most " + MOST_EVENTS + " events at once.");
    }
    Set<String> others = new TreeSet<>(parts(calendars).map(CalendarComponent::name).toList());
    others.remove(ZONE);
    return events == 0 && !others.isEmpty()
        ? refuse(
            ViolationCode.NO_EVENTS,
            (ONLY_EVENTS + " The file has %s instead.")
                .formatted(Texts.line(String.join(", ", others))))
        : Decision.accept(calendars);
  }

  /// Whether a component of a calendar is of those that close something.
  static boolean closes(CalendarComponent part) {
    return part.name().equals(EVENT) || part.name().equals(BUSY_TIMES);
  }

  private static Stream<CalendarComponent> parts(List<CalendarComponent> calendars) {
    return calendars.stream().flatMap(calendar -> calendar.parts().stream());
  }

  static <T> Decision<T> refuse(ViolationCode code, String message) {
    return Decision.refuse(new Refusal.Invalid(List.of(new Violation("", code, message))));
  }
}
