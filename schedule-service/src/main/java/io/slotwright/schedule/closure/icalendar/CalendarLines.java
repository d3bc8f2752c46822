package io.slotwright.schedule.closure.icalendar;

import io.slotwright.schedule.closure.icalendar.CalendarComponent.Line;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.data.UnfoldingReader;

/// Splits a calendar file into components and lines. The library would also build its model of
/// them, but fails on the whole file for one bad value; here a bad value affects only its event.
final class CalendarLines implements ContentHandler {

  private static final int DEEPEST = 8;

  private final Deque<CalendarComponent> open = new ArrayDeque<>();
  private final CalendarComponent calendar = component("VCALENDAR");
  private String property = "";
  private Map<String, String> parameters = new HashMap<>();

  private CalendarLines() {
    open.push(calendar);
  }

  /// The calendars of `text` as one; empty when it is not a calendar.
  static Optional<CalendarComponent> read(String text) {
    CalendarLines lines = new CalendarLines();
    try {
      // Lenient about blank lines, which exports have between components.
      new CalendarParserImpl(true).parse(new UnfoldingReader(new StringReader(text), true), lines);
      return Optional.of(lines.calendar);
    } catch (ParserException | IOException notACalendar) {
      return Optional.empty();
    }
  }

  /// The line, from 1, on which an event of `text` begins; empty when its beginning is folded.
  ///
  /// @param index among the events of the file, from 0
  static OptionalInt lineOfEvent(String text, int index) {
    int depth = 0;
    int event = 0;
    int line = 0;
    for (String each : text.lines().toList()) {
      line++;
      String upper = each.strip().toUpperCase(Locale.ROOT);
      if (upper.startsWith("END:")) {
        depth--;
      } else if (upper.startsWith("BEGIN:")) {
        if (depth == 1 && upper.equals("BEGIN:VEVENT") && event++ == index) {
          return OptionalInt.of(line);
        }
        depth++;
      }
    }
    return OptionalInt.empty();
  }

  @Override
  public void startCalendar() {}

  @Override
  public void endCalendar() {}

  @Override
  public void startComponent(String name) {
    if (open.size() > DEEPEST) {
      throw new IllegalStateException("components are nested too deeply");
    }
    CalendarComponent component = component(name);
    open.element().parts().add(component);
    open.push(component);
  }

  @Override
  public void endComponent(String name) {
    open.pop();
  }

  @Override
  public void startProperty(String name) {
    property = name.toUpperCase(Locale.ROOT);
    parameters = new HashMap<>();
  }

  @Override
  public void parameter(String name, String value) {
    parameters.put(name.toUpperCase(Locale.ROOT), value.replace("\"", ""));
  }

  @Override
  public void propertyValue(String value) {
    open.element().lines().add(new Line(property, Map.copyOf(parameters), value.strip()));
  }

  @Override
  public void endProperty(String name) {}

  private static CalendarComponent component(String name) {
    return new CalendarComponent(
        name.toUpperCase(Locale.ROOT), new ArrayList<>(), new ArrayList<>());
  }
}
