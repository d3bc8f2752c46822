package io.slotwright.bench.load;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.PoolOptions;
import java.net.URI;

/// An HTTP client as services use it.
final class HttpLoadClient implements LoadClient {
  private final HttpClient http;
  private final URI server;

  HttpLoadClient(Vertx vertx, URI server, int connections) {
    this.http =
        vertx
            .httpClientBuilder()
            .with(new PoolOptions().setHttp1MaxSize(connections).setMaxWaitQueueSize(-1))
            .build();
    this.server = server;
  }

  @Override
  public Future<LoadAnswer> send(LoadRequest asked) {
    return http.request(asked.method(), server.getPort(), server.getHost(), asked.path())
        .compose(request -> asked.send(request))
        .compose(
            response ->
                response.body().map(body -> new LoadAnswer(response.statusCode(), body.length())));
  }

  @Override
  public void close() {
    http.close();
  }
}
