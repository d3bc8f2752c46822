package io.slotwright.gateway;

import static java.util.stream.Collectors.toUnmodifiableMap;

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
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// The services behind the gateway, with a proxy for each destination.
final class Upstreams {
  /// With Vert.x's default of five, one slow service would slow down the gateway. Per service.
  private static final int CONNECTIONS_PER_SERVICE = 256;

  private static final int WAITING_PER_SERVICE = 1_024;

  /// What lasts takes a connection for as long, and must leave those of requests alone.
  private static final int LASTING_PER_SERVICE = 4_096;

  private static final String TUNNELS = "/ws/";
  static final String STREAMS = "/events";

  /// @param tunnels whether the connection may switch to another protocol
  /// @param lasts whether the answer goes on until somebody ends it
  private record Way(Destination.Service service, boolean tunnels, boolean lasts) {}

  private final HttpClient client;
  private final HttpClient lasting;
  private final Map<String, Replicas> services;
  private final GatewayLimits.Times times;
  private final TrustedProxies proxies;
  private final Map<Way, HttpProxy> ways = new ConcurrentHashMap<>();

  /// @param ports where the replicas of each service listen on the loopback interface
  Upstreams(
      Vertx vertx,
      Map<String, List<Integer>> ports,
      GatewayLimits.Times times,
      TrustedProxies proxies) {
    this.times = times;
    this.proxies = proxies;
    this.client = client(vertx, CONNECTIONS_PER_SERVICE);
    this.lasting = client(vertx, LASTING_PER_SERVICE);
    this.services =
        ports.entrySet().stream()
            .collect(toUnmodifiableMap(Map.Entry::getKey, at -> new Replicas(at.getValue())));
    services.values().forEach(replicas -> replicas.check(vertx, client));
  }

  private HttpClient client(Vertx vertx, int connectionsPerService) {
    return vertx.createHttpClient(
        new HttpClientOptions()
            .setConnectTimeout((int) times.connect().toMillis())
            .setKeepAliveTimeout(30)
            .setDecompressionSupported(false),
        new PoolOptions()
            .setHttp1MaxSize(connectionsPerService)
            .setMaxWaitQueueSize(WAITING_PER_SERVICE));
  }

  /// On all other paths the gateway ignores `Upgrade` (RFC 9110, 7.8).
  static boolean mayTunnel(HttpServerRequest request) {
    return request.path().startsWith(TUNNELS);
  }

  void forward(HttpServerRequest request, Destination.Service destination) {
    boolean tunnels = mayTunnel(request);
    boolean lasts = tunnels || request.path().endsWith(STREAMS);
    ways.computeIfAbsent(new Way(destination, tunnels, lasts), this::proxyTo).handle(request);
  }

  private HttpProxy proxyTo(Way way) {
    Destination.Service service = way.service();
    Replicas replicas = Objects.requireNonNull(services.get(service.name()), service.name());
    Passage passage = new Passage(service.patience().orElse(times.service()), proxies);
    HttpProxy proxy =
        HttpProxy.reverseProxy(
                new ProxyOptions().setSupportWebSocket(way.tunnels()),
                way.lasts() ? lasting : client)
            .origin(context -> connect(context, replicas))
            .addInterceptor(passage, true);
    service.replacement().ifPresent(path -> proxy.addInterceptor(new Rewrite(path), true));
    return proxy;
  }

  private Future<HttpClientRequest> connect(ProxyContext context, Replicas replicas) {
    Future<HttpClientRequest> connection = Future.failedFuture("no replica");
    for (SocketAddress replica : replicas.candidates()) {
      // Nothing of the request has been sent yet.
      connection = connection.recover(_ -> connect(context, replica));
    }
    return connection
        .onSuccess(request -> prepare(request, context))
        .recover(failure -> Future.failedFuture(new ServiceAway(failure)));
  }

  private Future<HttpClientRequest> connect(ProxyContext context, SocketAddress replica) {
    return context
        .client()
        .request(
            new RequestOptions().setServer(replica).setConnectTimeout(times.connect().toMillis()));
  }

  /// The service sees the host that the client requested, so that its links lead back here. Set in
  /// the options, each host would have a connection pool of its own.
  private static void prepare(HttpClientRequest request, ProxyContext context) {
    HostAndPort asked = context.request().proxiedRequest().authority();
    if (asked != null) {
      request.authority(asked);
    }
    remember(request, context);
  }

  private static void remember(HttpClientRequest request, ProxyContext context) {
    context.set(Passage.UPSTREAM_REQUEST, request);
    // The client gets an answer; without a handler Vert.x would log each failure a second time.
    request.exceptionHandler(_ -> {});
  }

  /// Replaces the path of the request to the service.
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
