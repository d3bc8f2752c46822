package io.slotwright.testing.architecture.canary;

import com.fasterxml.jackson.databind.JsonNode;

class DomainThatKnowsJson {
  boolean isEmpty(JsonNode document) {
    return document.isEmpty();
  }
}
