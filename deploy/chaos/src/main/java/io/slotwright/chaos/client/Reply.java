package io.slotwright.chaos.client;

import com.fasterxml.jackson.databind.JsonNode;

/// The final answer to an errand.
///
/// @param doubtful whether an earlier attempt got no answer, and may still be carried out
record Reply(int status, JsonNode body, boolean doubtful) {

  boolean isSuccess() {
    return status < 300;
  }

  String text(String field) {
    return body.path(field).asText();
  }
}
