package io.slotwright.local.gateway;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/// Main class of the gateway process.
public final class GatewayNode {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int LONGEST_URI = 8 * 1024;

  private GatewayNode() {}

  /// @param arguments the port to listen on, then `service=port` for each service
  public static void main(String[] arguments) throws IOException {
    int port = Integer.parseInt(arguments[0]);
    Map<String, Integer> ports =
        Arrays.stream(arguments)
            .skip(1)
            .map(pair -> pair.split("=", 2))
            .collect(Collectors.toUnmodifiableMap(p -> p[0], p -> Integer.valueOf(p[1])));
    int loops = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(loops));
    listen(vertx, port, ports, PATIENCE, loops).await();
  }

  static Future<String> listen(
      Vertx vertx, int port, Map<String, Integer> ports, Duration patience, int loops)
      throws IOException {
    Entrance entrance =
        new Entrance(RouteFile.suite(), new OwnPages(), new Upstreams(vertx, ports, patience));
    return vertx.deployVerticle(
        () -> new Listener(port, entrance), new DeploymentOptions().setInstances(loops));
  }

  /// One for each event loop; they share the port.
  private static final class Listener extends AbstractVerticle {
    private final int port;
    private final Entrance entrance;

    Listener(int port, Entrance entrance) {
      this.port = port;
      this.entrance = entrance;
    }

    @Override
    public void start(Promise<Void> started) {
      vertx
          .createHttpServer(
              new HttpServerOptions()
                  .setHost("127.0.0.1")
                  .setPort(port)
                  .setMaxInitialLineLength(LONGEST_URI)
                  .setCompressionSupported(false)
                  // The proxy loses bodies of unannounced length that come by HTTP/2.
                  .setHttp2ClearTextEnabled(false))
          .requestHandler(entrance)
          .listen()
          .<Void>mapEmpty()
          .onComplete(started);
    }
  }
}
