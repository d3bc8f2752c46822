package io.slotwright.bench.load;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/// Main class of a server that only answers, from memory, what was stored: the limit that HTTP sets
/// a service on this machine.
public final class BareServer {
  private volatile Buffer answer = Buffer.buffer();

  private BareServer() {}

  /// @param arguments the port
  public static void main(String[] arguments) {
    BareServer server = new BareServer();
    Vertx.vertx()
        .createHttpServer()
        .requestHandler(server::handle)
        .listen(Integer.parseInt(arguments[0]), "127.0.0.1")
        .await();
  }

  private void handle(HttpServerRequest request) {
    if (request.method().equals(HttpMethod.PUT)) {
      request
          .body()
          .onSuccess(
              body -> {
                answer = body;
                request.response().end();
              });
    } else {
      request.response().putHeader("Content-Type", "application/json").end(answer);
    }
  }
}
