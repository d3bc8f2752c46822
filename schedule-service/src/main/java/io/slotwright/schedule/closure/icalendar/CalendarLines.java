package io.slotwright.schedule.closure.icalendar;

import io.slotwright.schedule.closure.icalendar.CalendarComponent.Line;
import io.slotwright.schedule.closure.icalendar.WrittenLines.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Arranges the lines of a calendar file in components.
///
/// Libraries read a whole calendar or none. Here what is broken stays in the component in which it
/// is, and where an end is missing, the next component tells.
final class CalendarLines {

  private static final String CALENDAR = "VCALENDAR";

  /// The components that stand directly in a calendar, never in another component.
  private static final Set<String> OF_CALENDARS =
      Set.of("VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE", "VAVAILABILITY");

  /// Deeper than any standard nests them.
  private static final int DEEPEST = 8;

  private final List<CalendarComponent> calendars = new ArrayList<>();
  private final List<CalendarComponent> open = new ArrayList<>();

  private CalendarLines() {}

  /// The calendars of a file, with what is broken in each component; none when the file does not
  /// begin with a calendar.
  static List<CalendarComponent> read(List<Written> lines) {
    CalendarLines reader = new CalendarLines();
    for (Written line : lines) {
      reader.take(line);
      if (reader.calendars.isEmpty()) {
        return List.of();
      }
    }
    reader.endAllBut(0);
    return reader.calendars;
  }

  private void take(Written written) {
    try {
      take(parsed(written));
    } catch (BrokenEventException broken) {
      report(broken.at(written.number()));
    }
  }

  private static Line parsed(Written written) throws BrokenEventException {
    @Nullable String text = written.text();
    if (text == null) {
      throw new BrokenEventException(
          "malformed-text",
          "The line is not text in the charset of the file, which is UTF-8 unless declared.");
    }
    return LineParser.parse(written.number(), text);
  }

  private void take(Line line) throws BrokenEventException {
    switch (line.name()) {
      case "BEGIN" -> begin(line.value().toUpperCase(Locale.ROOT), line.number());
      case "END" -> end(line.value().toUpperCase(Locale.ROOT));
      default -> {
        if (open.isEmpty()) {
          throw new BrokenEventException("malformed-line", "The line is outside of all calendars.");
        }
        open.getLast().lines().add(line);
      }
    }
  }

  private void begin(String name, int number) throws BrokenEventException {
    CalendarComponent component = CalendarComponent.beginning(name, number);
    if (name.equals(CALENDAR)) {
      endAllBut(0);
      calendars.add(component);
    } else if (open.isEmpty()) {
      throw new BrokenEventException("malformed-line", name + " is outside of all calendars.");
    } else {
      if (OF_CALENDARS.contains(name)) {
        endAllBut(1);
      }
      if (open.size() >= DEEPEST) {
        throw new BrokenEventException("malformed-line", name + " is nested too deeply.");
      }
      open.getLast().parts().add(component);
    }
    open.add(component);
  }

  private void end(String name) throws BrokenEventException {
    for (int depth = open.size(); depth > 0; depth--) {
      if (open.get(depth - 1).name().equals(name)) {
        endAllBut(depth);
        open.removeLast();
        return;
      }
    }
    throw new BrokenEventException("malformed-line", "No " + name + " has begun.");
  }

  /// Ends the innermost components, whose own ends are missing.
  private void endAllBut(int count) {
    while (open.size() > count) {
      CalendarComponent unfinished = open.getLast();
      report(
          new BrokenEventException("malformed-line", unfinished.name() + " has no end.")
              .at(unfinished.number()));
      open.removeLast();
    }
  }

  /// Puts a fault down to the outermost component of its calendar that it is in.
  private void report(BrokenEventException fault) {
    if (open.size() > 1) {
      open.get(1).add(fault);
    } else if (!calendars.isEmpty()) {
      calendars.getLast().add(fault);
    }
  }
}
