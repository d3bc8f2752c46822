package io.slotwright.gateway;

import io.vertx.core.MultiMap;
import java.util.Map;

/// The security headers of every answer.
final class EdgeHeaders {
  static final String CONTENT_POLICY = "Content-Security-Policy";

  static final String NOTHING_TO_SHOW = "default-src 'none'; frame-ancestors 'none'";
  static final String ONLY_TLS = "max-age=31536000; includeSubDomains";

  /// On every answer, from a service or from the gateway.
  static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin");

  private EdgeHeaders() {}

  /// On the gateway's own answers.
  static void addToOwn(MultiMap headers, boolean tls) {
    addMissing(headers, tls);
    if (!headers.contains(CONTENT_POLICY)) {
      headers.set(CONTENT_POLICY, NOTHING_TO_SHOW);
    }
    if (!headers.contains("Cache-Control")) {
      headers.set("Cache-Control", "no-store");
    }
  }

  /// On a service's answer: the values that it has set stay, and it chooses its own content policy.
  static void addMissing(MultiMap headers, boolean tls) {
    ALWAYS.forEach(
        (name, value) -> {
          if (!headers.contains(name)) {
            headers.set(name, value);
          }
        });
    if (tls && !headers.contains("Strict-Transport-Security")) {
      headers.set("Strict-Transport-Security", ONLY_TLS);
    }
  }
}
