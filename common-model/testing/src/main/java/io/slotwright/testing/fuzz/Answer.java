package io.slotwright.testing.fuzz;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A service's response.
///
/// @param status 0 when there was no response
/// @param mediaType empty for none
/// @param headers all values by case-insensitive name
public record Answer(int status, String mediaType, String body, Map<String, List<String>> headers) {

  private static final int ENOUGH = 200;

  public Answer {
    Map<String, List<String>> inAnyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    inAnyCase.putAll(headers);
    headers = inAnyCase;
  }

  public Answer(int status, String mediaType, String body) {
    this(status, mediaType, body, Map.of());
  }

  /// All values of a header joined; empty when it is absent.
  public String header(String name) {
    return String.join(", ", headers.getOrDefault(name, List.of()));
  }

  static Answer none(String why) {
    return new Answer(0, "", why);
  }

  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  public boolean isRefusal() {
    return status >= 400 && status < 500;
  }

  @Override
  public String toString() {
    String start = body.length() <= ENOUGH ? body : body.substring(0, ENOUGH) + "…";
    return "%d %s %s".formatted(status, mediaType, start);
  }
}
