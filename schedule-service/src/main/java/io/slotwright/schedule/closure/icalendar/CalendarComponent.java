package io.slotwright.schedule.closure.icalendar;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A component of a calendar file as written, not interpreted yet.
///
/// @param name in upper case, such as `VEVENT`
record CalendarComponent(String name, List<Line> lines, List<CalendarComponent> parts) {

  /// A content line (RFC 5545, section 3.1).
  ///
  /// @param name in upper case
  /// @param parameters by their names in upper case, without quotes
  record Line(String name, Map<String, String> parameters, String value) {

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

  Stream<CalendarComponent> parts(String part) {
    return parts.stream().filter(each -> each.name().equals(part));
  }
}
