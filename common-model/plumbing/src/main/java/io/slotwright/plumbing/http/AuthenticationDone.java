package io.slotwright.plumbing.http;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Removes the handler for failed authentication once authentication has succeeded. Otherwise
/// Quarkus prepares for a later failure: for its metrics it matches each request against all
/// resources, which it sorts anew each time. That caused a sixth of a request's garbage. Metrics
/// still name the path of a caller who is refused.
@Singleton
class AuthenticationDone {

  /// The priority at which Quarkus does so. At equal priority the first registered runs first, and
  /// routes are collected before filters.
  private static final int RIGHT_AFTER = -(SecurityHandlerPriorities.AUTHENTICATION - 1);

  void register(@Observes Router router) {
    router.route().order(RIGHT_AFTER).handler(AuthenticationDone::forget);
  }

  private static void forget(RoutingContext request) {
    request.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
    request.next();
  }
}
