package io.slotwright.schedule.closure.icalendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A component of a calendar file as written, not interpreted yet.
///
/// @param name in upper case, such as `VEVENT`
/// @param number of the line on which it begins, from 1
/// @param faults what is broken in it; only the first fault is kept
record CalendarComponent(
    String name,
    int number,
    List<Line> lines,
    List<CalendarComponent> parts,
    List<BrokenEventException> faults) {

  static CalendarComponent beginning(String name, int number) {
    return new CalendarComponent(
        name, number, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(1));
  }

  /// A content line (RFC 5545, section 3.1).
  ///
  /// @param number in the file, from 1
  /// @param name in upper case
  /// @param parameters by their names in upper case, without quotes
  record Line(int number, String name, Map<String, String> parameters, String value) {

    Optional<String> parameter(String parameter) {
      return Optional.ofNullable(parameters.get(parameter));
    }

    /// Whether the value is declared to be of a type, such as `DATE`.
    boolean isOfType(String type) {
      return parameter("VALUE").filter(type::equalsIgnoreCase).isPresent();
    }
  }

  Stream<Line> all(String property) {
    return lines.stream().filter(line -> line.name().equals(property));
  }

  Optional<Line> first(String property) {
    return all(property).findFirst();
  }

  /// Whether a property has a value that is a word.
  boolean says(String property, String word) {
    return first(property).filter(line -> line.value().equalsIgnoreCase(word)).isPresent();
  }

  Stream<CalendarComponent> parts(String part) {
    return parts.stream().filter(each -> each.name().equals(part));
  }

  void add(BrokenEventException fault) {
    if (faults.isEmpty()) {
      faults.add(fault);
    }
  }
}
