package io.slotwright.plumbing.production;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Settings by name, as a service runs with them. What a service does not use is empty.
///
/// @param values never logged: secrets are among them
record Settings(Map<String, String> values) {

  /// Empty when it is not set or blank.
  Optional<String> of(String name) {
    return Optional.ofNullable(values.get(name)).map(String::strip).filter(it -> !it.isEmpty());
  }

  boolean has(String name) {
    return of(name).isPresent();
  }

  boolean is(String name, String value) {
    return of(name).filter(value::equalsIgnoreCase).isPresent();
  }

  /// The parts of a value that names several, between commas.
  List<String> listOf(String name) {
    return of(name).stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  @Override
  public String toString() {
    return "Settings" + values.keySet();
  }
}
