package io.slotwright.plumbing.http;

import io.slotwright.plumbing.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Validates `Accept` and `Content-Type` before the request is processed. Otherwise an invalid
/// `Accept` is detected only when the response is written, too late to undo the work, and an
/// invalid `Content-Type` breaks the choice among the methods of a path.
class MediaTypeHeaders {

  @ServerRequestFilter(preMatching = true)
  void read(ContainerRequestContext request) {
    try {
      var unused = request.getAcceptableMediaTypes();
    } catch (IllegalArgumentException malformed) {
      throw Problem.of(
          400, "accept-malformed", "Accept malformed", "Accept is a list of media types.");
    }
    try {
      var unused = request.getMediaType();
    } catch (IllegalArgumentException malformed) {
      throw Problem.of(
          400,
          "content-type-malformed",
          "Content-Type malformed",
          "Content-Type is a media type such as application/json.");
    }
  }
}
