package io.slotwright.plumbing;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Reports in a header whether a request's path was looked up right after authentication, before
/// anything failed.
@Singleton
class LookedUpEarly {

  static final String HEADER = "Looked-Up-Early";

  private static final int SOON_AFTER = SecurityHandlerPriorities.AUTHENTICATION - 2;

  void register(@Observes Filters filters) {
    filters.register(LookedUpEarly::tell, SOON_AFTER);
  }

  private static void tell(RoutingContext request) {
    Object path = Vertx.currentContext().getLocal("UrlPathTemplate");
    request.response().putHeader(HEADER, Boolean.toString(path != null));
    request.next();
  }
}
