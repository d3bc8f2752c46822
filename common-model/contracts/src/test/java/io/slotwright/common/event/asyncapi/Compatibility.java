package io.slotwright.common.event.asyncapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What a change of an event's schema breaks, for those who read what today's services write, and
/// for today's services, which read what earlier ones have written.
///
/// Allowed are new fields that may be absent, new words of an enum, and other descriptions.
final class Compatibility {

  private static final List<String> WORDS = List.of("type", "format", "pattern");

  private final List<String> breaks = new ArrayList<>();

  private Compatibility() {}

  /// What of `released` does not hold in `current`; empty when nothing is broken.
  static List<String> breaks(JsonNode released, JsonNode current) {
    Compatibility comparison = new Compatibility();
    comparison.compare("", released, current);
    return comparison.breaks;
  }

  private void compare(String at, JsonNode released, JsonNode current) {
    for (String word : WORDS) {
      if (!released.path(word).equals(current.path(word))) {
        breaks.add("%s has another %s".formatted(at, word));
      }
    }
    words(released.path("enum")).stream()
        .filter(word -> !words(current.path("enum")).contains(word))
        .forEach(word -> breaks.add("%s is never %s any more".formatted(at, word)));
    for (Map.Entry<String, JsonNode> property : released.path("properties").properties()) {
      JsonNode kept = current.path("properties").path(property.getKey());
      String field = at + "/" + property.getKey();
      if (kept.isMissingNode()) {
        breaks.add(field + " is gone");
      } else {
        compare(field, property.getValue(), kept);
      }
    }
    compareRequired(at, released, current);
    for (String part : List.of("items", "additionalProperties")) {
      if (released.has(part)) {
        compare(at + "/*", released.path(part), current.path(part));
      }
    }
  }

  private void compareRequired(String at, JsonNode released, JsonNode current) {
    Set<String> before = words(released.path("required"));
    Set<String> now = words(current.path("required"));
    before.stream()
        .filter(name -> !now.contains(name))
        .forEach(name -> breaks.add("%s/%s may be absent now".formatted(at, name)));
    now.stream()
        .filter(name -> !before.contains(name))
        .forEach(name -> breaks.add("%s/%s is required now".formatted(at, name)));
  }

  private static Set<String> words(JsonNode list) {
    return list.valueStream().map(JsonNode::asText).collect(Collectors.toSet());
  }
}
