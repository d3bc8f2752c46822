package io.slotwright.booking.index.rest;

import io.slotwright.booking.index.flow.IndexNotCurrent;
import io.slotwright.plumbing.problem.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Reports to a client that availability is temporarily unknown.
class IndexProblems {

  @ServerExceptionMapper
  Response notCurrent(IndexNotCurrent failure, UriInfo uri) {
    return Problem.of(
            503,
            "availability-unknown",
            "Availability unknown",
            "Availability is temporarily unknown. Retry in a second.")
        .retryAfter(Duration.ofSeconds(1))
        .answer(uri);
  }
}
