package io.slotwright.gateway;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/// Answers that the gateway gives without a service.
final class OwnAnswers {
  private final TrustedProxies proxies;

  OwnAnswers(TrustedProxies proxies) {
    this.proxies = proxies;
  }

  /// Starts an answer with the headers that all of them have.
  HttpServerResponse begin(HttpServerRequest request) {
    HttpServerResponse response = request.response();
    EdgeHeaders.addToOwn(response.headers(), proxies.speaksTls(request));
    return response;
  }

  void refuse(HttpServerRequest request, GatewayProblem problem) {
    HttpServerResponse response = begin(request);
    Tracing.complete(request.headers());
    if (problem.invitesRetry()) {
      response.putHeader("Retry-After", "1");
    }
    response
        .setStatusCode(problem.status())
        .putHeader(Tracing.REQUEST_ID, request.getHeader(Tracing.REQUEST_ID))
        .putHeader("Content-Type", "application/problem+json")
        .end(problem.body(String.valueOf(request.path())).toBuffer());
  }

  /// Refuses a method that is not listed.
  ///
  /// @param methods as the `Allow` header lists them
  void refuseMethod(HttpServerRequest request, String methods) {
    request.response().putHeader("Allow", methods);
    refuse(request, GatewayProblem.METHOD_NOT_ALLOWED);
  }

  /// Answers `OPTIONS`.
  ///
  /// @param methods as the `Allow` header lists them
  void listMethods(HttpServerRequest request, String methods) {
    begin(request).setStatusCode(204).putHeader("Allow", methods).end();
  }
}
