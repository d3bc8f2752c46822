package io.slotwright.gateway;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Main class of the gateway process.
public final class GatewayNode {
  /// Above the guard's own limits, so that the guard refuses first and explains why.
  private static final int ABOVE_THE_GUARD = 1024;

  private GatewayNode() {}

  /// @param arguments the port to listen on, then `service=port` for each service, with the ports
  /// of
  ///     further replicas behind commas
  public static void main(String[] arguments) throws IOException {
    int port = Integer.parseInt(arguments[0]);
    Map<String, List<Integer>> ports =
        Arrays.stream(arguments)
            .skip(1)
            .map(pair -> pair.split("=", 2))
            .collect(Collectors.toUnmodifiableMap(p -> p[0], p -> ports(p[1])));
    int loops = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(loops));
    listen(vertx, port, ports, GatewayLimits.from(System.getenv()), loops).await();
  }

  private static List<Integer> ports(String list) {
    return Arrays.stream(list.split(",")).map(Integer::valueOf).toList();
  }

  static Future<String> listen(
      Vertx vertx, int port, Map<String, List<Integer>> ports, GatewayLimits limits, int loops)
      throws IOException {
    TrustedProxies proxies = new TrustedProxies(limits.trustedProxies());
    OwnAnswers answers = new OwnAnswers(proxies);
    Admission admission =
        new Admission(
            proxies,
            new ClientRates(limits.requests(), System::nanoTime),
            new Upstreams(vertx, ports, limits.times(), proxies));
    Entrance entrance = new Entrance(new OwnPages(), answers, RouteFile.suite(), admission);
    Guards guards = new Guards(limits, proxies);
    return vertx.deployVerticle(
        () -> new Listener(options(port, limits.sizes()), entrance, answers, guards),
        new DeploymentOptions().setInstances(loops));
  }

  private static HttpServerOptions options(int port, GatewayLimits.Sizes sizes) {
    return new HttpServerOptions()
        .setHost("127.0.0.1")
        .setPort(port)
        .setMaxInitialLineLength(sizes.line() + ABOVE_THE_GUARD)
        .setMaxHeaderSize(sizes.head() + ABOVE_THE_GUARD)
        .setTcpKeepAlive(true)
        .setCompressionSupported(false)
        // The proxy loses HTTP/2 bodies without a Content-Length.
        .setHttp2ClearTextEnabled(false);
  }

  /// One for each event loop; they share the port.
  private static final class Listener extends AbstractVerticle {
    private final HttpServerOptions options;
    private final Entrance entrance;
    private final OwnAnswers answers;
    private final Guards guards;

    Listener(HttpServerOptions options, Entrance entrance, OwnAnswers answers, Guards guards) {
      this.options = options;
      this.entrance = entrance;
      this.answers = answers;
      this.guards = guards;
    }

    @Override
    public void start(Promise<Void> started) {
      vertx
          .createHttpServer(options)
          .connectionHandler(guards::protect)
          .invalidRequestHandler(
              request -> answers.refuse(request, GatewayProblem.MALFORMED_REQUEST))
          .requestHandler(entrance)
          .listen()
          .<Void>mapEmpty()
          .onComplete(started);
    }
  }
}
