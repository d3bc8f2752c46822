package io.slotwright.kubernetes.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/// A label selector, in either of its forms.
///
/// @param json `matchLabels` and `matchExpressions`; empty chooses everything
public record Selector(JsonNode json) {

  /// The selector of a Service is a plain map.
  public static boolean chooses(Map<String, String> wanted, Map<String, String> labels) {
    return labels.entrySet().containsAll(wanted.entrySet());
  }

  public boolean chooses(Map<String, String> labels) {
    return chooses(Manifest.textsOf(json.path("matchLabels")), labels)
        && json.path("matchExpressions").valueStream().allMatch(each -> holds(each, labels));
  }

  private static boolean holds(JsonNode expression, Map<String, String> labels) {
    String key = expression.path("key").asText();
    String operator = expression.path("operator").asText();
    List<String> values = expression.path("values").valueStream().map(JsonNode::asText).toList();
    return switch (operator) {
      case "Exists" -> labels.containsKey(key);
      case "DoesNotExist" -> !labels.containsKey(key);
      case "In" -> labels.containsKey(key) && values.contains(labels.get(key));
      case "NotIn" -> !labels.containsKey(key) || !values.contains(labels.get(key));
      default -> throw new IllegalArgumentException(operator);
    };
  }
}
