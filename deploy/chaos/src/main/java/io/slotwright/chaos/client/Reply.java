package io.slotwright.chaos.client;

import com.fasterxml.jackson.databind.JsonNode;

/// What came back in the end.
///
/// @param doubtful whether an attempt before has got no answer, and may be carried out yet
record Reply(int status, JsonNode body, boolean doubtful) {

  boolean isSuccess() {
    return status < 300;
  }

  String text(String field) {
    return body.path(field).asText();
  }
}
