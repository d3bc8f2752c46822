package io.slotwright.testing.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.testing.openapi.Operation;
import java.util.HashSet;
import java.util.Set;

/// Which callers may use an operation, according to its description.
final class DescribedAccess {

  private static final String BEARER = "bearer";

  private DescribedAccess() {}

  static Access of(Operation operation) {
    Set<String> tokens = new HashSet<>();
    Set<String> roles = new HashSet<>();
    boolean bearer = false;
    for (JsonNode requirement : operation.node().path("security")) {
      for (var scheme : requirement.properties()) {
        if (scheme.getKey().equals(BEARER)) {
          bearer = true;
          scheme.getValue().valueStream().map(JsonNode::asText).forEach(roles::add);
        } else {
          tokens.add(scheme.getKey());
        }
      }
    }
    if (!tokens.isEmpty()) {
      return new Access.ByToken(tokens, bearer);
    }
    return bearer ? new Access.ByRole(roles) : new Access.Open();
  }
}
