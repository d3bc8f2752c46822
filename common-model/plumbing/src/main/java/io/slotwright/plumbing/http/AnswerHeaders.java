package io.slotwright.plumbing.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Completes the headers of every response: resources, problems, files and pages under `/q`.
/// Existing headers stay; a response without a caching policy must not be stored.
@Singleton
class AnswerHeaders {

  static final String NO_STORE = "no-store";

  private static final Map<CharSequence, CharSequence> ALWAYS =
      Map.of(
          name("X-Content-Type-Options"), name("nosniff"),
          name("X-Frame-Options"), name("DENY"),
          name("Referrer-Policy"), name("no-referrer"),
          name("Permissions-Policy"), name("camera=(), geolocation=(), microphone=()"),
          name("Cross-Origin-Opener-Policy"), name("same-origin"),
          name("Cross-Origin-Resource-Policy"), name("same-origin"));

  private static final CharSequence POLICY = name("Content-Security-Policy");
  private static final CharSequence NOTHING = name("default-src 'none'; frame-ancestors 'none'");

  /// Swagger UI needs its inline script.
  private static final CharSequence CONSOLE =
      name(
          "default-src 'self'; img-src 'self' data:; script-src 'self' 'unsafe-inline';"
              + " style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none';"
              + " frame-ancestors 'none'");

  private static final CharSequence CACHE_CONTROL = name("Cache-Control");
  private static final CharSequence VARY = name("Vary");
  private static final CharSequence AUTHORIZATION = name("Authorization");
  private static final CharSequence ACCEPT_ENCODING = name("Accept-Encoding");
  private static final CharSequence CONTENT_ENCODING = name("Content-Encoding");
  private static final CharSequence TRANSPORT = name("Strict-Transport-Security");
  private static final CharSequence A_YEAR = name("max-age=31536000");

  private final ForwardedClients clients;
  private final boolean compressing;

  AnswerHeaders(
      ForwardedClients clients,
      @ConfigProperty(name = "quarkus.http.enable-compression", defaultValue = "false")
          boolean compressing) {
    this.clients = clients;
    this.compressing = compressing;
  }

  /// Before all other routes, because headers-end handlers run in reverse order of registration.
  void register(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).handler(this::watch);
  }

  private void watch(RoutingContext request) {
    request.addHeadersEndHandler(ending -> complete(request, request.response().headers()));
    request.next();
  }

  private void complete(RoutingContext request, MultiMap headers) {
    ALWAYS.forEach((name, value) -> putIfAbsent(headers, name, value));
    putIfAbsent(headers, POLICY, isConsole(request.normalizedPath()) ? CONSOLE : NOTHING);
    putIfAbsent(headers, CACHE_CONTROL, NO_STORE);
    if (clients.isEncrypted(request.request())) {
      putIfAbsent(headers, TRANSPORT, A_YEAR);
    }
    if (request.response().getStatusCode() >= 400) {
      putIfAbsent(headers, VARY, AUTHORIZATION);
    }
    if (compressing) {
      keepOneCoding(headers);
      if (!alreadyVaries(headers.get(VARY))) {
        headers.add(VARY, ACCEPT_ENCODING);
      }
    }
  }

  /// The platform names `identity` where it is not to compress, and a resource adds its own coding.
  private static void keepOneCoding(MultiMap headers) {
    List<String> codings = headers.getAll(CONTENT_ENCODING);
    if (codings.size() > 1) {
      headers.set(CONTENT_ENCODING, codings.getLast());
    }
  }

  private static boolean alreadyVaries(@Nullable String vary) {
    return vary != null && vary.contains(ACCEPT_ENCODING);
  }

  private static boolean isConsole(String path) {
    return path.startsWith("/q/swagger-ui") || path.startsWith("/q/dev-ui");
  }

  private static void putIfAbsent(MultiMap headers, CharSequence name, CharSequence value) {
    if (!headers.contains(name)) {
      headers.set(name, value);
    }
  }

  private static CharSequence name(String text) {
    return HttpHeaders.createOptimized(text);
  }
}
