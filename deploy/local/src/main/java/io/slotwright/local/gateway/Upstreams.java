package io.slotwright.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// The services behind the gateway: a proxy for each destination.
final class Upstreams {
  private static final int CONNECT_TIMEOUT_MILLIS = 2_000;
  /// Vert.x's five would make a slow service a slow gateway.
  private static final int CONNECTIONS_PER_SERVICE = 256;
  private static final int WAITING_PER_SERVICE = 1_024;

  private final HttpClient client;
  private final Map<String, Integer> ports;
  private final Duration patience;
  private final Map<Destination.Service, HttpProxy> proxies = new ConcurrentHashMap<>();

  /// @param ports where each service listens on the loopback interface
  /// @param patience how long a service may think before the first byte of its answer, unless its
  ///     route says otherwise
  Upstreams(Vertx vertx, Map<String, Integer> ports, Duration patience) {
    this.ports = ports;
    this.patience = patience;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout(CONNECT_TIMEOUT_MILLIS)
                .setKeepAliveTimeout(30)
                .setDecompressionSupported(false),
            new PoolOptions()
                .setHttp1MaxSize(CONNECTIONS_PER_SERVICE)
                .setMaxWaitQueueSize(WAITING_PER_SERVICE));
  }

  void forward(HttpServerRequest request, Destination.Service destination) {
    proxies.computeIfAbsent(destination, this::proxyTo).handle(request);
  }

  private HttpProxy proxyTo(Destination.Service destination) {
    Integer port = Objects.requireNonNull(ports.get(destination.name()), destination.name());
    SocketAddress address = SocketAddress.inetSocketAddress(port, "127.0.0.1");
    HttpProxy proxy =
        HttpProxy.reverseProxy(client)
            .origin(context -> connect(context, address))
            .addInterceptor(new Passage(destination.patience().orElse(patience)), true);
    destination.replacement().ifPresent(path -> proxy.addInterceptor(new Rewrite(path), true));
    return proxy;
  }

  /// The service sees the host that the caller has asked for, so that its links lead back here.
  private static Future<HttpClientRequest> connect(ProxyContext context, SocketAddress address) {
    RequestOptions options = new RequestOptions().setServer(address);
    HostAndPort asked = context.request().proxiedRequest().authority();
    if (asked != null) {
      options.setHost(asked.host()).setPort(asked.port() < 0 ? 80 : asked.port());
    }
    return context.client().request(options).onSuccess(request -> remember(request, context));
  }

  private static void remember(HttpClientRequest request, ProxyContext context) {
    context.set(Passage.UPSTREAM_REQUEST, request);
    // The caller is told; without a handler Vert.x would log each failure a second time.
    request.exceptionHandler(_ -> {});
  }

  /// Asks the service for another path.
  private record Rewrite(String path) implements ProxyInterceptor {
    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
      ProxyRequest request = context.request();
      String query = request.proxiedRequest().query();
      request.setURI(query == null ? path : path + "?" + query);
      return context.sendRequest();
    }
  }
}
