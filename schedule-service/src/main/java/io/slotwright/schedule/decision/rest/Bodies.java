package io.slotwright.schedule.decision.rest;

import io.slotwright.plumbing.problem.Problem;
import org.jspecify.annotations.Nullable;

/// Request bodies.
public final class Bodies {

  private Bodies() {}

  /// The body that was sent.
  ///
  /// @throws Problem 400 `body-required` when none was sent, or `null`
  public static <T> T required(@Nullable T body) {
    if (body == null) {
      throw Problem.of(400, "body-required", "Body required", "Send a JSON object as the body.");
    }
    return body;
  }
}
