package io.slotwright.calendar.page.rest;

import io.slotwright.calendar.signin.flow.SignInSettings;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// The content security policy of the page: it may load from its own origin only, and connect to
/// the
/// OpenID provider besides. The API and `/q` keep the policy that all services have.
@ApplicationScoped
class PagePolicy {

  private static final String PAGES = "/(?!q/|api/|ws/|ofrep/).*";

  private final CharSequence policy;

  PagePolicy(SignInSettings signIn) {
    this.policy =
        HttpHeaders.createOptimized(
            String.join(
                "; ",
                "default-src 'self'",
                "connect-src 'self' " + signIn.origin(),
                "img-src 'self' data:",
                "style-src 'self' 'unsafe-inline'",
                "object-src 'none'",
                "base-uri 'none'",
                "form-action 'self'",
                "frame-ancestors 'none'"));
  }

  /// Before the routes that respond.
  void add(@Observes Router router) {
    router
        .routeWithRegex(PAGES)
        .order(Integer.MIN_VALUE)
        .handler(
            context -> {
              context.response().putHeader("Content-Security-Policy", policy);
              context.next();
            });
  }
}
