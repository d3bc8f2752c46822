package io.slotwright.plumbing.production;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Settings by name, with which a service runs. Those of unused features are empty.
///
/// @param values never logged: they include secrets
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

  /// The comma-separated parts of a value.
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
