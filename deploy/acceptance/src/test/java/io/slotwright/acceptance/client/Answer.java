package io.slotwright.acceptance.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.time.Instant;

/// The answer to a request.
///
/// @param asked the request's method and path, for messages
public record Answer(String asked, int status, HttpHeaders headers, String body) {

  public JsonNode json() {
    return Json.parse(body);
  }

  /// A field of the body's object, which must exist.
  public String text(String field) {
    JsonNode value = json().path(field);
    assertThat(value.isMissingNode()).as("%s has no %s: %s", asked, field, body).isFalse();
    return value.asText();
  }

  public String id() {
    return text("id");
  }

  public Instant time(String field) {
    return Instant.parse(text(field));
  }

  /// The problem's code; empty when the answer is not a problem.
  public String code() {
    return header("Content-Type").startsWith("application/problem+json")
        ? json().path("code").asText()
        : "";
  }

  /// Empty when there is none.
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  public Answer expect(int expected) {
    assertThat(status).as("%s answered %s", asked, body).isEqualTo(expected);
    return this;
  }

  /// @param code of the problem
  public Answer expect(int expected, String code) {
    expect(expected);
    assertThat(code()).as("%s answered %s", asked, body).isEqualTo(code);
    return this;
  }
}
