package io.slotwright.plumbing.http;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Forgets how a failed authentication would be answered as soon as it has succeeded. Otherwise
/// Quarkus makes ready for one that fails later: it looks each request up, for its metrics, among
/// all resources, which it puts in order anew for each request. That was a sixth of what a request
/// leaves behind. Metrics name the path of a caller who may not all the same.
@Singleton
class AuthenticationDone {

  /// Where Quarkus would do that. Of two in the same place the first comes first, and routes are
  /// asked for before filters are put in.
  private static final int RIGHT_AFTER = -(SecurityHandlerPriorities.AUTHENTICATION - 1);

  void register(@Observes Router router) {
    router.route().order(RIGHT_AFTER).handler(AuthenticationDone::forget);
  }

  private static void forget(RoutingContext request) {
    request.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
    request.next();
  }
}
