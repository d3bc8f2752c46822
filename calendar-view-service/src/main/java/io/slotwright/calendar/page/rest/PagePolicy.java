package io.slotwright.calendar.page.rest;

import io.slotwright.calendar.page.flow.EmbedSettings;
import io.slotwright.calendar.signin.flow.SignInSettings;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/// The content security policy of the page: it may load from its own origin only, and connect to
/// the OpenID provider besides. It may ask where its reader is, for the nearest points. The API and
/// `/q` keep the policy that all services have.
///
/// Other sites may frame what is below `/embed/` only, and load the script that frames it. Browsers
/// ignore `X-Frame-Options` where there is `frame-ancestors` (CSP level 3, 6.4.2).
@ApplicationScoped
class PagePolicy {

  private static final String PAGES = "/(?!q/|api/|ws/|ofrep/).*";
  private static final String EMBEDDED = "/embed/";
  private static final String FRAMING_SCRIPT = "/embed.js";
  private static final CharSequence PERMISSIONS =
      HttpHeaders.createOptimized("camera=(), geolocation=(self), microphone=()");
  private static final String PATH = "page.path";

  private final CharSequence policy;
  private final CharSequence embeddedPolicy;

  PagePolicy(SignInSettings signIn, EmbedSettings embed) {
    this.policy = policy(signIn, "'none'");
    this.embeddedPolicy = policy(signIn, embed.sites());
  }

  /// Before the routes that respond.
  void add(@Observes Router router) {
    router.routeWithRegex(PAGES).order(Integer.MIN_VALUE).handler(this::putHeaders);
  }

  private void putHeaders(RoutingContext context) {
    String path = asked(context);
    boolean isEmbedded = path.startsWith(EMBEDDED);
    context.response().putHeader("Content-Security-Policy", isEmbedded ? embeddedPolicy : policy);
    context.response().putHeader("Permissions-Policy", PERMISSIONS);
    if (isEmbedded || path.equals(FRAMING_SCRIPT)) {
      context.response().putHeader("Cross-Origin-Resource-Policy", "cross-origin");
    }
    context.next();
  }

  /// The path that was asked for: pages without a file of their own are routed again to the one
  /// that
  /// draws them.
  private static String asked(RoutingContext context) {
    @Nullable String first = context.get(PATH);
    if (first != null) {
      return first;
    }
    context.put(PATH, context.normalizedPath());
    return context.normalizedPath();
  }

  private static CharSequence policy(SignInSettings signIn, String frameAncestors) {
    return HttpHeaders.createOptimized(
        String.join(
            "; ",
            "default-src 'self'",
            "connect-src 'self' " + signIn.origin(),
            "img-src 'self' data:",
            "style-src 'self' 'unsafe-inline'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors " + frameAncestors));
  }
}
