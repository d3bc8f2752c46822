package io.slotwright.gateway;

import io.vertx.core.json.JsonObject;
import java.util.concurrent.TimeoutException;

/// The gateway's own refusals, as RFC 9457 problems.
enum GatewayProblem {
  AMBIGUOUS_PATH(
      400, "ambiguous-path", "Ambiguous path", "The path has empty, dot or escaped segments."),
  MALFORMED_REQUEST(
      400,
      "malformed-request",
      "Malformed request",
      "The request line, a header or a chunk breaks the rules of HTTP/1.1."),
  AMBIGUOUS_HOST(
      400,
      "ambiguous-host",
      "Ambiguous host",
      "A request has exactly one valid Host, which equals that of an absolute target."),
  AMBIGUOUS_LENGTH(
      400,
      "ambiguous-length",
      "Ambiguous length",
      "A body has one Content-Length or is chunked, and never both."),
  NOT_FOUND(404, "not-found", "Not found", "There is nothing at this path."),
  METHOD_NOT_ALLOWED(
      405, "method-not-allowed", "Method not allowed", "See the Allow header for the methods."),
  REQUEST_TOO_SLOW(
      408, "request-timeout", "Request too slow", "The request did not arrive in time."),
  BODY_TOO_LARGE(
      413,
      "body-too-large",
      "Body too large",
      "A request's body has at most 1 MiB, a file to import 32 MiB."),
  TARGET_TOO_LONG(414, "uri-too-long", "URI too long", "The request line is too long."),
  TOO_MANY_REQUESTS(
      429,
      "too-many-requests",
      "Too many requests",
      "This client sends too many requests at once. Try again shortly."),
  TOO_MANY_CONNECTIONS(
      429,
      "too-many-connections",
      "Too many connections",
      "This client has too many connections open. Close some, or try again shortly."),
  HEAD_TOO_LARGE(
      431,
      "headers-too-large",
      "Headers too large",
      "The request's headers are too large or many."),
  UNKNOWN_METHOD(
      501, "method-not-implemented", "Method not implemented", "No resource knows this method."),
  UNKNOWN_CODING(
      501,
      "transfer-coding-not-implemented",
      "Transfer coding not implemented",
      "The only transfer coding is chunked."),
  UPSTREAM_BROKE(
      502,
      "upstream-broke-off",
      "Service broke off",
      "The service ended the connection; whether it did its work is unknown."),
  UPSTREAM_AWAY(
      503,
      "upstream-unavailable",
      "Service unavailable",
      "The service is down; nothing was done. Try again shortly."),
  GATEWAY_FULL(
      503,
      "gateway-full",
      "Too many connections",
      "The gateway has no free connection; nothing was done. Try again shortly."),
  UPSTREAM_SLOW(
      504,
      "upstream-timeout",
      "Service too slow",
      "The service has not answered in time; whether it did its work is unknown."),
  UNKNOWN_VERSION(505, "http-version-not-supported", "HTTP version not supported", "Use HTTP/1.1.");

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
      case ServiceAway _ -> UPSTREAM_AWAY;
      case TimeoutException _ -> UPSTREAM_SLOW;
      default -> failure.getCause() == null ? UPSTREAM_BROKE : of(failure.getCause());
    };
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  /// Whether a retry certainly does not do the work twice.
  boolean invitesRetry() {
    return this == UPSTREAM_AWAY
        || this == GATEWAY_FULL
        || this == TOO_MANY_REQUESTS
        || this == TOO_MANY_CONNECTIONS;
  }

  JsonObject body(String path) {
    return body().put("instance", path);
  }

  /// For a request whose path is unknown.
  JsonObject body() {
    return new JsonObject()
        .put("type", "https://slotwright.example/problems/" + code)
        .put("title", title)
        .put("status", status)
        .put("code", code)
        .put("detail", detail);
  }
}
