package io.slotwright.schedule.rest;

import io.slotwright.plumbing.problem.Problem;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;

/// Lets long bodies through where they are read as they come, see [ReadAsItComes]; everywhere else
/// a body is held in memory as a whole, and is short.
class BodyLimits {

  private static final long MOST_IN_MEMORY = 1024L * 1024;

  @ServerRequestFilter
  void limit(
      ContainerRequestContext request, SimpleResourceInfo resource, RoutingContext connection) {
    if (ReadAsItComes.class.isAssignableFrom(resource.getResourceClass())) {
      requireAtMost(ReadAsItComes.MOST_BYTES, request);
    } else {
      requireAtMost(MOST_IN_MEMORY, request);
      connection.put(VertxInputStream.MAX_REQUEST_SIZE_KEY, MOST_IN_MEMORY);
    }
  }

  private static void requireAtMost(long most, ContainerRequestContext request) {
    if (length(request) > most) {
      throw Problem.of(
          413, "body-too-large", "Body too large", "A body here has at most " + most + " bytes.");
    }
  }

  /// -1 when it is not announced. Java's own `getLength` ends at two gigabytes.
  private static long length(ContainerRequestContext request) {
    String announced = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    return announced == null ? -1 : Long.parseLong(announced);
  }
}
