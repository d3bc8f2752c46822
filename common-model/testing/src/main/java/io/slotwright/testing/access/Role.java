package io.slotwright.testing.access;

import io.slotwright.testing.access.Access.ByRole;
import io.slotwright.testing.access.Access.ByToken;
import io.slotwright.testing.access.Access.Open;
import io.slotwright.testing.access.Access.Undecided;
import io.slotwright.testing.fuzz.Answer;
import io.slotwright.testing.openapi.Operation;
import java.util.Set;

/// The kind of caller that sends a request.
enum Role {
  NONE(""),
  CUSTOMER("customer"),
  OPERATOR("operator"),
  OPERATOR_OF_ANOTHER("operator"),
  ADMIN("admin");

  private static final Set<Integer> KEPT_OUT = Set.of(401, 403, 404);

  private final String name;

  Role(String name) {
    this.name = name;
  }

  /// Whether `answer` is correct for this caller when the request carries no resource token and
  /// refers to a resource of the first organisation.
  boolean shouldGet(Operation operation, Access access, Answer answer) {
    int status = answer.status();
    return switch (access) {
      case Open open -> status != 401 && status != 403 && status < 500 && status > 0;
      case ByToken token ->
          token.operatorsToo() && isOperatorOfTheFirst() ? isIn(status) : answer.isRefusal();
      case ByRole(Set<String> roles) -> shouldGet(operation, roles, status);
      case Undecided undecided -> false;
    };
  }

  private boolean shouldGet(Operation operation, Set<String> roles, int status) {
    if (this == NONE) {
      return status == 401;
    }
    if (!roles.contains(name)) {
      return status == 403;
    }
    return this == OPERATOR_OF_ANOTHER && operation.path().contains("{")
        ? status == 404
        : isIn(status);
  }

  private boolean isOperatorOfTheFirst() {
    return this == OPERATOR || this == ADMIN;
  }

  private static boolean isIn(int status) {
    return status > 0 && status < 500 && !KEPT_OUT.contains(status);
  }
}
