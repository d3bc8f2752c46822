package io.slotwright.observability.rule;

import com.fasterxml.jackson.databind.JsonNode;

/// One rule.
///
/// @param content as its file has it
public record Rule(JsonNode content) {

  public boolean isAlert() {
    return content.has("alert");
  }

  /// The name of the alert, or of the recorded series.
  public String name() {
    return content.path(isAlert() ? "alert" : "record").asText();
  }

  public Expression expression() {
    return Expression.of(content.path("expr").asText());
  }

  public String annotation(String name) {
    return content.path("annotations").path(name).asText();
  }

  public String severity() {
    return content.path("labels").path("severity").asText();
  }
}
