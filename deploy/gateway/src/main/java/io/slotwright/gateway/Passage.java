package io.slotwright.gateway;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.MediaType;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Adapts every request and response on its way through the gateway.
final class Passage implements ProxyInterceptor {
  private static final MediaType PROBLEM = MediaType.parse("application/problem+json");

  private static final int NO_CONTENT = 204;
  private static final int NOT_MODIFIED = 304;

  static final String UPSTREAM_REQUEST = "upstream-request";

  /// Other proxies' names for what the gateway sends as `X-Forwarded-*`.
  static final List<String> CLAIMS =
      List.of(
          "Forwarded",
          "X-Forwarded-Port",
          "X-Forwarded-Prefix",
          "X-Forwarded-Server",
          "X-Forwarded-Ssl",
          "X-Original-URL",
          "X-Rewrite-URL",
          "X-Real-IP");

  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
  private static final String CAPPED_BODY = "capped-body";

  private final Duration patience;

  private final TrustedProxies proxies;

  /// @param patience a service's time until the first byte of its answer
  Passage(Duration patience, TrustedProxies proxies) {
    this.patience = patience;
    this.proxies = proxies;
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    ProxyRequest request = context.request();
    addHeaders(request.headers(), request.proxiedRequest(), context.isWebSocket());
    if (request.getBody() != null && request.getBody().length() > mostBytes(request)) {
      return Future.succeededFuture(answer(context, GatewayProblem.BODY_TOO_LARGE));
    }
    cap(context);
    return context
        .sendRequest()
        .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
        .recover(failure -> Future.succeededFuture(answer(context, failure)));
  }

  /// Services learn the client's address from the gateway. `X-Forwarded-*` of a request counts only
  /// when a trusted proxy sends it.
  private void addHeaders(MultiMap headers, HttpServerRequest original, boolean tunnels) {
    HopByHop.removeFrom(headers, tunnels);
    CLAIMS.forEach(headers::remove);
    headers.set(TrustedProxies.FORWARDED_FOR, proxies.forwardedFor(original));
    headers.set("X-Forwarded-Proto", proxies.speaksTls(original) ? "https" : "http");
    headers.set("X-Forwarded-Host", String.valueOf(original.authority()));
    Tracing.complete(headers);
  }

  private static long mostBytes(ProxyRequest request) {
    return BodyLimits.of(String.valueOf(request.proxiedRequest().path()));
  }

  private static void cap(ProxyContext context) {
    Body body = context.request().getBody();
    if (body != null && body.length() < 0) {
      CappedBody capped = new CappedBody(body.stream(), mostBytes(context.request()));
      context.set(CAPPED_BODY, capped);
      context.request().setBody(Body.body(capped, -1));
    }
  }

  private ProxyResponse answer(ProxyContext context, Throwable failure) {
    if (failure instanceof TimeoutException
        && context.get(UPSTREAM_REQUEST, HttpClientRequest.class)
            instanceof HttpClientRequest late) {
      late.reset();
    }
    // The request to the service is aborted then, and the failure does not say why.
    boolean tooLong =
        context.get(CAPPED_BODY, CappedBody.class) instanceof CappedBody body && body.isTooLong();
    return answer(context, tooLong ? GatewayProblem.BODY_TOO_LARGE : GatewayProblem.of(failure));
  }

  private ProxyResponse answer(ProxyContext context, GatewayProblem problem) {
    ProxyRequest request = context.request();
    String path = request.proxiedRequest().path();
    String requestId = request.headers().get(Tracing.REQUEST_ID);
    boolean isRepeatable = isRepeatable(request);
    ProxyResponse response = request.release().response();
    response
        .setStatusCode(problem.status())
        .putHeader(Tracing.REQUEST_ID, requestId)
        .setBody(Body.body(Buffer.buffer(problem.body(path).encode()), PROBLEM));
    if (problem.invitesRetry() || (problem == GatewayProblem.UPSTREAM_SLOW && isRepeatable)) {
      response.putHeader("Retry-After", "1");
    }
    EdgeHeaders.addToOwn(response.headers(), proxies.speaksTls(request.proxiedRequest()));
    return response;
  }

  /// Whether a retry does no work twice, whatever happened to the first request.
  private static boolean isRepeatable(ProxyRequest request) {
    return SAFE_METHODS.contains(request.getMethod().name())
        || request.headers().contains("Idempotency-Key");
  }

  @Override
  public Future<Void> handleProxyResponse(ProxyContext context) {
    ProxyResponse response = context.response();
    String requestId = context.request().headers().get(Tracing.REQUEST_ID);
    if (requestId != null) {
      response.putHeader(Tracing.REQUEST_ID, requestId);
    }
    boolean tunnels = context.isWebSocket();
    HopByHop.removeFrom(response.headers(), tunnels);
    EdgeHeaders.addMissing(
        response.headers(), proxies.speaksTls(context.request().proxiedRequest()));
    // A refused upgrade is an ordinary answer; the proxy would fail to find a connection to tunnel.
    boolean refusedUpgrade = tunnels && response.proxiedResponse() == null;
    if (isWithoutContent(context)) {
      dropBody(response);
    }
    return refusedUpgrade ? response.send() : context.sendResponse();
  }

  /// The proxy would send a body of unknown length, so in chunks, for which some clients wait (RFC
  /// 9112, 6.3).
  private static boolean isWithoutContent(ProxyContext context) {
    int status = context.response().getStatusCode();
    return status == NOT_MODIFIED
        || status == NO_CONTENT
        || context.request().getMethod().equals(HttpMethod.HEAD);
  }

  /// The length of what GET would answer stays.
  private static void dropBody(ProxyResponse response) {
    HttpClientResponse original = response.proxiedResponse();
    String length = original == null ? null : original.getHeader(HttpHeaders.CONTENT_LENGTH);
    MultiMap headers = MultiMap.caseInsensitiveMultiMap().addAll(response.headers());
    // With a phrase of the service's, Vert.x does not recognise a 304 and adds a length of zero.
    response.setStatusMessage(null).release().headers().addAll(headers);
    if (length != null) {
      response.putHeader(HttpHeaders.CONTENT_LENGTH, length);
    }
  }
}
