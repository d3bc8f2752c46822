package io.slotwright.plumbing.metrics;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Labels of requests. There are as many as there are methods and routes, whatever callers send.
final class HttpLabels {

  static final String METHOD = "method";
  static final String URI = "uri";

  /// For every value that is none of ours.
  static final String OTHER = "other";

  /// For files, and for the page that the browser's own router fills.
  static final String STATIC = "/*static";

  private static final Set<String> METHODS =
      Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

  private HttpLabels() {}

  static String method(@Nullable String sent) {
    return sent != null && METHODS.contains(sent) ? sent : OTHER;
  }

  /// What a request without a route got: a file, when it asked for one and there was one.
  static String withoutRoute(String method, int status) {
    boolean reads = method.equals("GET") || method.equals("HEAD");
    return reads && status >= 200 && status < 400 ? STATIC : OTHER;
  }
}
