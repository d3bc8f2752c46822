package io.slotwright.booking.availability.rest;

import io.slotwright.plumbing.problem.Problem;
import jakarta.ws.rs.core.HttpHeaders;

/// Tells a client that nothing can be said for the moment.
public final class IndexProblems {

  private IndexProblems() {}

  /// For a failure of type [IndexNotCurrent].
  public static Problem notCurrent(Throwable failure) {
    return Problem.of(
            503,
            "availability-unknown",
            "Availability unknown",
            "What is free cannot be told for the moment.")
        .withHeader(HttpHeaders.RETRY_AFTER, "1");
  }
}
