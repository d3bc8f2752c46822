package io.slotwright.chaos.calendar.client;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// A proxy before a calendar that breaks one of its promises, as a fault in the service would.
public final class Breaker implements AutoCloseable {
  private static final String CHANGE = "\"calendar_update\"";

  private final URI calendar;
  private final Flaw flaw;
  private final HttpClient http;
  private final WebSocketClient sockets;
  private final HttpServer server;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();
  private final AtomicInteger frames = new AtomicInteger();

  /// What is wrong.
  public enum Flaw {
    NOTHING,
    /// Changes do not reach its cache: it answers with the first body that it has seen.
    KEEPS_OLD_WEEKS,
    /// A viewer who comes back is sent what comes next, and not what it has missed.
    RESUMES_FROM_NOW,
    /// Every other frame is lost.
    LOSES_FRAMES,
    /// Every other frame is overtaken by the one after it.
    SWAPS_FRAMES,
    /// Its answers are those of a service that fails.
    FAILS
  }

  private record Kept(String tag, Buffer body) {}

  public Breaker(Vertx vertx, URI calendar, Flaw flaw) {
    this.calendar = calendar;
    this.flaw = flaw;
    this.http = vertx.createHttpClient();
    this.sockets = vertx.createWebSocketClient();
    this.server =
        vertx
            .createHttpServer()
            .requestHandler(this::answer)
            .webSocketHandler(this::relay)
            .listen(0, "127.0.0.1")
            .await();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.actualPort());
  }

  private void answer(HttpServerRequest request) {
    String question = request.uri().replaceAll("&since=[^&]*", "");
    Kept old = kept.get(question);
    if (flaw == Flaw.FAILS) {
      request.response().setStatusCode(500).end();
    } else if (flaw == Flaw.KEEPS_OLD_WEEKS && old != null) {
      request.response().putHeader("ETag", old.tag()).end(old.body());
    } else {
      forward(request, question);
    }
  }

  private void forward(HttpServerRequest request, String question) {
    String known = request.getHeader("If-None-Match");
    http.request(HttpMethod.GET, calendar.getPort(), calendar.getHost(), request.uri())
        .compose(
            asked -> {
              if (known != null) {
                asked.putHeader("If-None-Match", known);
              }
              return asked.send();
            })
        .compose(answer -> answer.body().map(body -> pass(request, question, answer, body)))
        .onFailure(failure -> request.connection().close());
  }

  private Future<Void> pass(
      HttpServerRequest request, String question, HttpClientResponse answer, Buffer body) {
    String tag = answer.getHeader("ETag");
    request.response().setStatusCode(answer.statusCode());
    if (tag != null) {
      request.response().putHeader("ETag", tag);
    }
    if (answer.statusCode() == 200) {
      kept.put(question, new Kept(String.valueOf(tag), body));
    }
    return request.response().end(body);
  }

  private void relay(ServerWebSocket viewer) {
    viewer.pause();
    boolean forgets = flaw == Flaw.RESUMES_FROM_NOW && viewer.uri().contains("since=");
    String uri = forgets ? viewer.uri().replaceAll("&(since|epoch)=[^&]*", "") : viewer.uri();
    WebSocketConnectOptions there =
        new WebSocketConnectOptions()
            .setHost(calendar.getHost())
            .setPort(calendar.getPort())
            .setURI(uri);
    sockets
        .connect(there)
        .onSuccess(live -> join(viewer, live, forgets))
        .onFailure(failure -> viewer.close((short) 1_013));
  }

  /// @param forgets whether the first frame, which has what the viewer missed, is left out
  private void join(ServerWebSocket viewer, WebSocket live, boolean forgets) {
    Queue<String> late = new ArrayDeque<>();
    live.textMessageHandler(
        frame -> {
          if (forgets && !frame.contains(CHANGE)) {
            return;
          }
          boolean hit =
              frame.contains(CHANGE) && frames.incrementAndGet() % 2 == 0 && late.isEmpty();
          if (hit && flaw == Flaw.SWAPS_FRAMES) {
            late.add(frame);
          } else if (!hit || flaw != Flaw.LOSES_FRAMES) {
            viewer.writeTextMessage(frame);
            late.forEach(viewer::writeTextMessage);
            late.clear();
          }
        });
    live.closeHandler(closed -> viewer.close((short) 1_013));
    viewer.closeHandler(closed -> live.close());
    viewer.resume();
  }

  @Override
  public void close() {
    server.close().await();
    http.close().await();
    sockets.close().await();
  }
}
