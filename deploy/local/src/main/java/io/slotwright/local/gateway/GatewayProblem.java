package io.slotwright.local.gateway;

import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.json.JsonObject;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;

/// What the gateway answers by itself when there is nothing to pass on (RFC 9457).
enum GatewayProblem {
  AMBIGUOUS_PATH(
      400, "ambiguous-path", "Ambiguous path", "The path has empty, dot or escaped segments."),
  NOT_FOUND(404, "not-found", "Not found", "There is nothing at this path."),
  BODY_TOO_LARGE(
      413,
      "body-too-large",
      "Body too large",
      "A request's body has at most 1 MiB, a file to import 32 MiB."),
  UPSTREAM_BROKE(
      502,
      "upstream-broke-off",
      "Service broke off",
      "The service ended the connection; whether it did its work is unknown."),
  UPSTREAM_AWAY(
      503,
      "upstream-unavailable",
      "Service unavailable",
      "The service is not there; nothing was done. Try again shortly."),
  UPSTREAM_SLOW(
      504,
      "upstream-timeout",
      "Service too slow",
      "The service has not answered in time; whether it did its work is unknown.");

  private final int status;
  private final String code;
  private final String title;
  private final String detail;

  GatewayProblem(int status, String code, String title, String detail) {
    this.status = status;
    this.code = code;
    this.title = title;
    this.detail = detail;
  }

  static GatewayProblem of(Throwable failure) {
    return switch (failure) {
      case ConnectException _, ConnectionPoolTooBusyException _ -> UPSTREAM_AWAY;
      case TimeoutException _ -> UPSTREAM_SLOW;
      default -> failure.getCause() == null ? UPSTREAM_BROKE : of(failure.getCause());
    };
  }

  int status() {
    return status;
  }

  /// Whether it is certain that a repetition will not do the work twice.
  boolean invitesRetry() {
    return this == UPSTREAM_AWAY;
  }

  JsonObject body(String path) {
    return new JsonObject()
        .put("type", "https://slotwright.example/problems/" + code)
        .put("title", title)
        .put("status", status)
        .put("code", code)
        .put("detail", detail)
        .put("instance", path);
  }
}
