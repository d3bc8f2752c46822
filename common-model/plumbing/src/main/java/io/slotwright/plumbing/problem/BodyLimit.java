package io.slotwright.plumbing.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Says why a body that announces itself as too large is refused. Quarkus itself refuses it without
/// a word.
@ApplicationScoped
class BodyLimit {

  /// Filters of greater priority come earlier; Quarkus has its own limit at a smaller one.
  private static final int BEFORE_QUARKUS = 1_000;

  private final long most;

  BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
    this.most = most.asLongValue();
  }

  void register(@Observes Filters filters) {
    filters.register(this::limit, BEFORE_QUARKUS);
  }

  private void limit(RoutingContext context) {
    String announced = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (announced == null || Long.parseLong(announced) <= most) {
      context.next();
      return;
    }
    Problem problem =
        Problem.of(
            413, "body-too-large", "Body too large", "A body here has at most " + most + " bytes.");
    context
        .response()
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
        .end(new JsonObject(problem.body(context.normalizedPath())).encode());
  }
}
