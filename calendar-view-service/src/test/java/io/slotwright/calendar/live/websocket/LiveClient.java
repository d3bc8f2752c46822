package io.slotwright.calendar.live.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A client of a socket, which collects the frames that it receives.
///
/// It is not the JDK's client: on a busy machine, one in some hundred connections of that one
/// (25.0.3) never reads what the server sends first. That of Vert.x (4.5.28) loses it too, one in
/// some thousand, unless it connects on an event loop.
final class LiveClient implements AutoCloseable {

  /// RFC 6455, section 7.1.5.
  private static final int WITHOUT_A_CLOSE_FRAME = 1006;

  private static final Vertx VERTX = Vertx.vertx();
  private static final WebSocketClient HTTP =
      VERTX.createWebSocketClient(
          new WebSocketClientOptions().setMaxConnections(1000).setMaxMessageSize(1 << 20));

  final BlockingQueue<JsonPath> frames = new LinkedBlockingQueue<>();
  final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final ClientWebSocket socket = HTTP.webSocket();

  private LiveClient(WebSocketConnectOptions address) throws Exception {
    socket.textMessageHandler(text -> frames.add(new JsonPath(text)));
    socket.closeHandler(end -> closed.complete(code()));
    Promise<WebSocket> connected = Promise.promise();
    VERTX.runOnContext(ignored -> socket.connect(address).onComplete(connected));
    await(connected.future());
  }

  /// @param base the address of the service, as it is injected
  /// @param target path and query
  static LiveClient connect(URI base, String target) throws Exception {
    return connectFrom("", base, target);
  }

  static LiveClient connectFrom(String clientAddress, URI base, String target) throws Exception {
    WebSocketConnectOptions address =
        new WebSocketConnectOptions()
            .setHost(base.getHost())
            .setPort(base.getPort())
            .setURI(target);
    if (!clientAddress.isEmpty()) {
      address.putHeader("X-Forwarded-For", clientAddress);
    }
    return new LiveClient(address);
  }

  JsonPath next() throws InterruptedException {
    JsonPath frame = frames.poll(10, TimeUnit.SECONDS);
    assertThat(frame).as("a frame within 10 seconds; closed: %s", closed).isNotNull();
    return frame;
  }

  /// The next frame, whose type must be this.
  JsonPath next(String type) throws InterruptedException {
    JsonPath frame = next();
    assertThat(frame.getString("type")).isEqualTo(type);
    return frame;
  }

  int closeCode() throws Exception {
    return closed.get(10, TimeUnit.SECONDS);
  }

  String closeReason() throws Exception {
    closeCode();
    return socket.closeReason();
  }

  void say(String words) throws Exception {
    await(socket.writeTextMessage(words));
  }

  @Override
  public void close() {
    socket.close();
  }

  private int code() {
    Short told = socket.closeStatusCode();
    return told == null ? WITHOUT_A_CLOSE_FRAME : told;
  }

  private static <T> T await(Future<T> result) throws Exception {
    return result.toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
  }
}
