package io.slotwright.schedule.closure.icalendar;

import io.slotwright.schedule.closure.icalendar.CalendarComponent.Line;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Dates and times in calendar files (RFC 5545, sections 3.3.4 and 3.3.5).
final class WrittenTimes {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HHmmss").withResolverStyle(ResolverStyle.STRICT);
  private static final int EARLIEST_YEAR = 1900;
  private static final int LATEST_YEAR = 2199;

  private static final char END_OF_START = '/';

  private final TimeZones zones;
  private final WorkBudget budget;

  /// A time, and how long what begins then lasts (RFC 5545, section 3.3.9).
  ///
  /// @param length null when it is only a time
  record Period(WallTime start, @Nullable Length length) {}

  WrittenTimes(TimeZones zones, WorkBudget budget) {
    this.zones = zones;
    this.budget = budget;
  }

  /// The one time of a line, between the years 1900 and 2199.
  WallTime one(Line line) throws BrokenEventException {
    WallTime time = time(line, line.value());
    int year = time.local().getYear();
    if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
      throw new BrokenEventException(
          "out-of-range",
          line.name() + " is between the years " + EARLIEST_YEAR + " and " + LATEST_YEAR + ".");
    }
    return time;
  }

  /// The times of a line with a list.
  List<WallTime> several(Line line) throws BrokenEventException {
    List<WallTime> times = new ArrayList<>();
    for (String text : listed(line)) {
      if (isPeriod(text)) {
        throw new BrokenEventException("unsupported-period", line.name() + " lists no periods.");
      }
      times.add(time(line, text));
    }
    return times;
  }

  /// The times of a line with a list, those that last for a time of their own among them.
  List<Period> periods(Line line) throws BrokenEventException {
    List<Period> periods = new ArrayList<>();
    for (String text : listed(line)) {
      periods.add(isPeriod(text) ? period(line, text) : new Period(time(line, text), null));
    }
    return periods;
  }

  private List<String> listed(Line line) throws BrokenEventException {
    List<String> texts = List.of(line.value().split(",", -1));
    budget.spend(texts.size());
    return texts;
  }

  private static boolean isPeriod(String text) {
    return text.indexOf(END_OF_START) >= 0;
  }

  private Period period(Line line, String text) throws BrokenEventException {
    int slash = text.indexOf(END_OF_START);
    WallTime start = time(line, text.substring(0, slash));
    String end = text.substring(slash + 1);
    Length length =
        end.isEmpty() || !Character.isDigit(end.charAt(0))
            ? Length.lasting(end, start)
            : Length.until(time(line, end), start);
    return new Period(start, length);
  }

  /// A time without a zone, such as `20270328T030000`.
  static LocalDateTime local(String text) throws BrokenEventException {
    try {
      int t = text.indexOf('T');
      if (t == 8) {
        return LocalDate.parse(text.substring(0, t), DATE)
            .atTime(LocalTime.parse(leapless(text.substring(t + 1)), TIME));
      }
    } catch (DateTimeException malformed) {
      // Reported below, as is every other value that is not a time.
    }
    throw malformed(text);
  }

  /// Letters have no case (RFC 5234, section 2.3), and some programs write blanks behind commas.
  private WallTime time(Line line, String written) throws BrokenEventException {
    String text = written.strip().toUpperCase(Locale.ROOT);
    if (line.isOfType("DATE") || text.length() == 8) {
      return WallTime.date(date(text), zones.floating());
    }
    if (text.endsWith("Z")) {
      return WallTime.utc(local(text.substring(0, text.length() - 1)));
    }
    String zone = line.parameter("TZID").orElse("");
    return zone.isEmpty()
        ? WallTime.floating(local(text), zones.floating())
        : WallTime.zoned(local(text), zones.named(zone));
  }

  private static LocalDate date(String text) throws BrokenEventException {
    try {
      return LocalDate.parse(text, DATE);
    } catch (DateTimeException malformed) {
      throw malformed(text);
    }
  }

  /// Java has no leap seconds: each becomes the second before it.
  private static String leapless(String time) {
    return time.endsWith("60") ? time.substring(0, 4) + "59" : time;
  }

  private static BrokenEventException malformed(String text) {
    return new BrokenEventException(
        "malformed-time", "There is no date or time " + Texts.line(text) + ".");
  }
}
