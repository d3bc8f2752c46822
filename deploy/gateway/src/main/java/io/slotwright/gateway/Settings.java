package io.slotwright.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Typed values from the environment. An invalid value fails with its name.
///
/// @param prefix of all names
record Settings(String prefix, Map<String, String> environment) {
  private static final Pattern COMMAS = Pattern.compile("\\s*,\\s*");

  /// @throws IllegalArgumentException when it is not a positive ISO 8601 duration
  Duration duration(String name, String otherwise) {
    String value = value(name, otherwise);
    try {
      Duration duration = Duration.parse(value);
      if (duration.isPositive()) {
        return duration;
      }
    } catch (java.time.format.DateTimeParseException e) {
      throw refused(name, value, "a duration such as PT10S", e);
    }
    throw refused(name, value, "a positive duration", null);
  }

  /// @throws IllegalArgumentException when it is not a positive whole number
  int number(String name, int otherwise) {
    String value = value(name, Integer.toString(otherwise));
    try {
      int number = Integer.parseInt(value);
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw refused(name, value, "a whole number", e);
    }
    throw refused(name, value, "a positive number", null);
  }

  /// Separated by commas; empty when it is not set.
  List<String> list(String name) {
    String value = value(name, "");
    return value.isBlank() ? List.of() : COMMAS.splitAsStream(value.strip()).toList();
  }

  private String value(String name, String otherwise) {
    return environment.getOrDefault(prefix + name, otherwise);
  }

  private IllegalArgumentException refused(
      String name,
      String value,
      String wanted,
      @org.jspecify.annotations.Nullable Exception cause) {
    return new IllegalArgumentException(
        "%s%s is '%s', not %s".formatted(prefix, name, value, wanted), cause);
  }
}
