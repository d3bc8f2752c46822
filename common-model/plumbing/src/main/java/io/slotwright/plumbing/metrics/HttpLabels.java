package io.slotwright.plumbing.metrics;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Labels of requests. Their number is limited by the methods and routes, whatever callers send.
final class HttpLabels {

  static final String METHOD = "method";
  static final String URI = "uri";

  /// For every unknown value.
  static final String OTHER = "other";

  /// For files, and for the pages of the browser's own router.
  static final String STATIC = "/*static";

  private static final Set<String> METHODS =
      Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

  private HttpLabels() {}

  static String method(@Nullable String sent) {
    return sent != null && METHODS.contains(sent) ? sent : OTHER;
  }

  /// The label of a request without a route: static when it requested a file that exists.
  static String withoutRoute(String method, int status) {
    boolean reads = method.equals("GET") || method.equals("HEAD");
    return reads && status >= 200 && status < 400 ? STATIC : OTHER;
  }
}
