package io.slotwright.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.MediaType;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// What happens to every request and response on the way through.
final class Passage implements ProxyInterceptor {
  private static final MediaType PROBLEM = MediaType.parse("application/problem+json");

  static final String UPSTREAM_REQUEST = "upstream-request";

  private static final String CAPPED_BODY = "capped-body";
  /// As much as a service takes: it would break the connection off in the middle of more.
  private static final long MOST_BYTES = 1024L * 1024;
  /// Files are imported while they come in, and never held as a whole.
  private static final String FILES = "/api/v1/imports/";

  private static final long MOST_BYTES_OF_A_FILE = 32L * 1024 * 1024;

  private final Duration patience;

  /// @param patience how long a service may think before the first byte of its answer
  Passage(Duration patience) {
    this.patience = patience;
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    ProxyRequest request = context.request();
    addHeaders(request.headers(), request.proxiedRequest());
    if (request.getBody() != null && request.getBody().length() > mostBytes(request)) {
      return Future.succeededFuture(answer(context, GatewayProblem.BODY_TOO_LARGE));
    }
    cap(context);
    return context
        .sendRequest()
        .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
        .recover(failure -> Future.succeededFuture(answer(context, failure)));
  }

  /// The gateway is the edge: what a caller claims about earlier proxies is not passed on.
  private static void addHeaders(MultiMap headers, HttpServerRequest original) {
    headers.set("X-Forwarded-For", original.remoteAddress().hostAddress());
    headers.set("X-Forwarded-Proto", original.isSSL() ? "https" : "http");
    headers.set("X-Forwarded-Host", String.valueOf(original.authority()));
    headers.remove("Forwarded");
    Tracing.complete(headers);
  }

  private static long mostBytes(ProxyRequest request) {
    String path = request.proxiedRequest().path();
    return path != null && path.startsWith(FILES) ? MOST_BYTES_OF_A_FILE : MOST_BYTES;
  }

  private static void cap(ProxyContext context) {
    Body body = context.request().getBody();
    if (body != null && body.length() < 0) {
      CappedBody capped = new CappedBody(body.stream(), mostBytes(context.request()));
      context.set(CAPPED_BODY, capped);
      context.request().setBody(Body.body(capped, -1));
    }
  }

  private static ProxyResponse answer(ProxyContext context, Throwable failure) {
    if (failure instanceof TimeoutException
        && context.get(UPSTREAM_REQUEST, HttpClientRequest.class)
            instanceof HttpClientRequest late) {
      late.reset();
    }
    // The request to the service is broken off then, and the failure tells no more than that.
    boolean tooLong =
        context.get(CAPPED_BODY, CappedBody.class) instanceof CappedBody body && body.isTooLong();
    return answer(context, tooLong ? GatewayProblem.BODY_TOO_LARGE : GatewayProblem.of(failure));
  }

  private static ProxyResponse answer(ProxyContext context, GatewayProblem problem) {
    ProxyRequest request = context.request();
    String path = request.proxiedRequest().path();
    String requestId = request.headers().get(Tracing.REQUEST_ID);
    ProxyResponse response = request.release().response();
    response
        .setStatusCode(problem.status())
        .putHeader(Tracing.REQUEST_ID, requestId)
        .setBody(Body.body(Buffer.buffer(problem.body(path).encode()), PROBLEM));
    if (problem.invitesRetry()) {
      response.putHeader("Retry-After", "1");
    }
    return response;
  }

  @Override
  public Future<Void> handleProxyResponse(ProxyContext context) {
    ProxyResponse response = context.response();
    String requestId = context.request().headers().get(Tracing.REQUEST_ID);
    if (requestId != null) {
      response.putHeader(Tracing.REQUEST_ID, requestId);
    }
    // A refused upgrade is an ordinary answer; the proxy would look for a connection to tunnel.
    boolean refusedUpgrade = context.isWebSocket() && response.proxiedResponse() == null;
    return refusedUpgrade ? response.send() : context.sendResponse();
  }
}
