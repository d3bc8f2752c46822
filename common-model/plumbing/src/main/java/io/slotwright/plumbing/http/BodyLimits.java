package io.slotwright.plumbing.http;

import io.slotwright.plumbing.problem.Problem;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/// Admits long bodies only where they are streamed, see [ReadAsItComes], or expected, see
/// [LongBody]; every other body is held in memory as a whole and must be short.
class BodyLimits {

  private static final long MEBIBYTE = 1024L * 1024;

  /// How long a client that is still sending has to read the refusal.
  private static final Duration LAST_WORD = Duration.ofSeconds(1);

  @ServerRequestFilter
  void limitAnnounced(ContainerRequestContext request, SimpleResourceInfo resource) {
    long most = isReadAsItComes(resource) ? ReadAsItComes.MOST_BYTES : mostInMemory(resource);
    if (announcedLength(request) > most) {
      throw tooLarge(most);
    }
  }

  @ServerRequestFilter(readBody = true)
  void limitUnannounced(
      ContainerRequestContext request, SimpleResourceInfo resource, RoutingContext connection) {
    if (mayHaveBody(request) && announcedLength(request) < 0 && !isReadAsItComes(resource)) {
      long most = mostInMemory(resource);
      request.setEntityStream(
          new CappedBody(
              request.getEntityStream(),
              most,
              () -> endAfterAnswer(connection),
              () -> tooLarge(most)));
    }
  }

  /// The body of any other method is not read.
  private static boolean mayHaveBody(ContainerRequestContext request) {
    return !request.getMethod().equals(HttpMethod.GET)
        && !request.getMethod().equals(HttpMethod.HEAD);
  }

  private static boolean isReadAsItComes(SimpleResourceInfo resource) {
    return ReadAsItComes.class.isAssignableFrom(resource.getResourceClass());
  }

  private static long mostInMemory(SimpleResourceInfo resource) {
    @Nullable LongBody expected = resource.getResourceClass().getAnnotation(LongBody.class);
    return expected == null ? MEBIBYTE : expected.mebibytes() * MEBIBYTE;
  }

  /// -1 when the length is not announced. JAX-RS's own `getLength` ends at two gigabytes.
  private static long announcedLength(ContainerRequestContext request) {
    String announced = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    return announced == null ? -1 : Long.parseLong(announced);
  }

  private static void endAfterAnswer(RoutingContext connection) {
    connection.addEndHandler(
        answered ->
            connection
                .vertx()
                .setTimer(
                    LAST_WORD.toMillis(), later -> connection.request().connection().close()));
  }

  private static Problem tooLarge(long most) {
    return Problem.of(
            413, "body-too-large", "Body too large", "A body has at most " + most + " bytes.")
        .withHeader("Connection", "close");
  }
}
