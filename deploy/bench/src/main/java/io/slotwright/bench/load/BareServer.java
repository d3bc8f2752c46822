package io.slotwright.bench.load;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.ServerWebSocket;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Main class of a server that only answers, from memory, what was stored, and sends what it is
/// told to all WebSockets: the limit that HTTP sets a service on this machine.
///
/// `PUT` stores the answer to every GET, with its [#STATUS] and those headers that begin with
/// [#HEADER]. `POST` sends its body to every socket, as text.
public final class BareServer {
  static final String STATUS = "answer-status";
  static final String HEADER = "answer-";

  private static final int OK = 200;
  private static final String CHUNKED = "transfer-encoding";

  private volatile Answer answer = new Answer(OK, false, Map.of(), Buffer.buffer());
  private final Set<ServerWebSocket> sockets = new LinkedHashSet<>();

  private record Answer(int status, boolean chunked, Map<String, String> headers, Buffer body) {}

  private BareServer() {}

  /// @param arguments the port
  public static void main(String[] arguments) {
    BareServer server = new BareServer();
    Vertx.vertx()
        .createHttpServer()
        .requestHandler(server::handle)
        .webSocketHandler(server::open)
        .listen(Integer.parseInt(arguments[0]), "127.0.0.1")
        .await();
  }

  private void open(ServerWebSocket socket) {
    sockets.add(socket);
    socket.closeHandler(closed -> sockets.remove(socket));
  }

  private void handle(HttpServerRequest request) {
    if (request.method().equals(HttpMethod.PUT)) {
      request
          .body()
          .onSuccess(
              body -> {
                answer = stored(request, body);
                request.response().end();
              });
    } else if (request.method().equals(HttpMethod.POST)) {
      request
          .body()
          .onSuccess(
              body -> {
                String frame = body.toString();
                sockets.forEach(socket -> socket.writeTextMessage(frame));
                request.response().end();
              });
    } else {
      send(request.response(), answer);
    }
  }

  private static void send(HttpServerResponse response, Answer answer) {
    response.setStatusCode(answer.status);
    answer.headers.forEach(response::putHeader);
    response.setChunked(answer.chunked).end(answer.body);
  }

  private static Answer stored(HttpServerRequest request, Buffer body) {
    Map<String, String> headers = new HashMap<>();
    request
        .headers()
        .forEach(
            (name, value) -> {
              if (name.startsWith(HEADER) && !name.equals(STATUS)) {
                headers.put(name.substring(HEADER.length()), value);
              }
            });
    boolean chunked = headers.remove(CHUNKED) != null;
    return new Answer(Integer.parseInt(request.getHeader(STATUS)), chunked, headers, body);
  }
}
