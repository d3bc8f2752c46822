package io.slotwright.plumbing.http;

import io.slotwright.plumbing.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Reads which media types a client takes before anything is done for it. Otherwise one that cannot
/// be read is noticed only when the answer is written: too late to undo what it is an answer to.
class AcceptHeader {

  @ServerRequestFilter(preMatching = true)
  void read(ContainerRequestContext request) {
    try {
      var unused = request.getAcceptableMediaTypes();
    } catch (IllegalArgumentException malformed) {
      throw Problem.of(
          400, "accept-malformed", "Accept malformed", "Accept is a list of media types.");
    }
  }
}
