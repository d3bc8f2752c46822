package io.slotwright.calendar.live.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A client of a socket, which collects the frames that it receives.
final class LiveClient implements WebSocket.Listener, AutoCloseable {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  final BlockingQueue<JsonPath> frames = new LinkedBlockingQueue<>();
  final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private volatile String reason = "";
  private final StringBuilder text = new StringBuilder();
  private final WebSocket socket;

  private LiveClient(URI address, String clientAddress) throws Exception {
    WebSocket.Builder builder = HTTP.newWebSocketBuilder();
    if (!clientAddress.isEmpty()) {
      builder.header("X-Forwarded-For", clientAddress);
    }
    socket = builder.buildAsync(address, this).get(5, TimeUnit.SECONDS);
  }

  /// @param base the address of the service, as it is injected
  /// @param target path and query
  static LiveClient connect(URI base, String target) throws Exception {
    return connectFrom("", base, target);
  }

  static LiveClient connectFrom(String clientAddress, URI base, String target) throws Exception {
    URI address = URI.create("ws://%s:%d%s".formatted(base.getHost(), base.getPort(), target));
    return new LiveClient(address, clientAddress);
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
    return reason;
  }

  void say(String words) {
    socket.sendText(words, true).join();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      frames.add(new JsonPath(text.toString()));
      text.setLength(0);
    }
    from.request(1);
    return CompletableFuture.completedStage(null);
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String why) {
    reason = why;
    closed.complete(code);
    return CompletableFuture.completedStage(null);
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closed.complete(-1);
  }

  @Override
  public void close() {
    socket.abort();
  }
}
