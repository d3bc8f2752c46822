package io.slotwright.schedule.closure.icalendar;

import io.slotwright.schedule.closure.icalendar.CalendarComponent.Line;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Parses one content line: `NAME;PARAMETER=value;OTHER="quoted":value` (RFC 5545, section 3.1).
final class LineParser {

  private final int number;
  private final String text;
  private int at;

  private LineParser(int number, String text) {
    this.number = number;
    this.text = text;
  }

  /// @param number of the line in the file, for what it is called
  /// @throws BrokenEventException `malformed-line`
  static Line parse(int number, String text) throws BrokenEventException {
    return new LineParser(number, text).parse();
  }

  private Line parse() throws BrokenEventException {
    String name = name();
    Map<String, String> parameters = at < text.length() && peek() == ';' ? parameters() : Map.of();
    if (at == text.length() || peek() != ':') {
      throw malformed();
    }
    return new Line(number, name, parameters, text.substring(at + 1).strip());
  }

  private Map<String, String> parameters() throws BrokenEventException {
    Map<String, String> parameters = new HashMap<>();
    while (at < text.length() && peek() == ';') {
      at++;
      String name = name();
      if (at == text.length() || peek() != '=') {
        throw malformed();
      }
      at++;
      parameters.put(name, value(name));
    }
    return parameters;
  }

  private String name() throws BrokenEventException {
    int from = at;
    while (at < text.length() && isOfName(peek())) {
      at++;
    }
    if (at == from) {
      throw malformed();
    }
    return text.substring(from, at).toUpperCase(Locale.ROOT);
  }

  /// Up to the `;` or `:` behind it, without its quotes.
  private String value(String parameter) throws BrokenEventException {
    int from = at;
    boolean quoted = false;
    while (at < text.length() && (quoted || !ends(parameter))) {
      quoted ^= peek() == '"';
      at++;
    }
    if (quoted) {
      throw malformed();
    }
    return text.substring(from, at).replace("\"", "");
  }

  /// A colon in the name of a time zone has to be in quotes, which some programs omit. The times
  /// behind it have none.
  private boolean ends(String parameter) {
    return switch (peek()) {
      case ';' -> true;
      case ':' -> !parameter.equals("TZID") || text.indexOf(':', at + 1) < 0;
      default -> false;
    };
  }

  private char peek() {
    return text.charAt(at);
  }

  /// Dots and underscores are not allowed, but written.
  private static boolean isOfName(char each) {
    return (each >= 'A' && each <= 'Z')
        || (each >= 'a' && each <= 'z')
        || (each >= '0' && each <= '9')
        || each == '-'
        || each == '_'
        || each == '.';
  }

  private BrokenEventException malformed() {
    return new BrokenEventException(
            "malformed-line", "\"" + Texts.line(text) + "\" is not a property with its value.")
        .at(number);
  }
}
