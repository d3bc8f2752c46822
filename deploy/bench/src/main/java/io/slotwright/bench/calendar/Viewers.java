package io.slotwright.bench.calendar;

import io.slotwright.local.machine.Failure;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Many WebSockets to one server, on one event loop.
final class Viewers implements AutoCloseable {
  private static final int AT_ONCE = 40;
  private static final int TRIES = 5;
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String UPDATE = "\"calendar_update\"";
  private static final Pattern VERSION = Pattern.compile("\"version\":\\s*(\\d+)");

  private final Vertx vertx = Vertx.vertx();
  private final Context context = vertx.getOrCreateContext();
  private final WebSocketClient client;
  private final int count;
  private volatile long newest = -1;
  private volatile String lastFrame = "";
  private volatile @Nullable Watch watch;

  private Viewers(int count) {
    this.count = count;
    this.client =
        vertx.createWebSocketClient(
            new WebSocketClientOptions().setMaxConnections(count).setMaxFrameSize(1 << 20));
  }

  /// Returns when all are open.
  static Viewers open(URI server, String path, int count) throws InterruptedException {
    Viewers viewers = new Viewers(count);
    for (int first = 0; first < count; first += AT_ONCE) {
      viewers.connect(server, path, first, Math.min(count, first + AT_ONCE));
    }
    return viewers;
  }

  private void connect(URI server, String path, int first, int end) throws InterruptedException {
    CountDownLatch open = new CountDownLatch(end - first);
    Queue<Throwable> failed = new ConcurrentLinkedQueue<>();
    context.runOnContext(
        go -> {
          for (int number = first; number < end; number++) {
            dial(server, path, number, TRIES)
                .onFailure(failed::add)
                .onComplete(done -> open.countDown());
          }
        });
    if (!open.await(PATIENCE.toSeconds(), TimeUnit.SECONDS) || !failed.isEmpty()) {
      throw new Failure(
          "%d of %d sockets were not opened: %s"
              .formatted(open.getCount() + failed.size(), end - first, failed.peek()));
    }
  }

  /// Tries again when it is turned away, as a browser does.
  private Future<WebSocket> dial(URI server, String path, int viewer, int tries) {
    ClientWebSocket socket = client.webSocket();
    socket.textMessageHandler(text -> receive(viewer, text));
    Future<WebSocket> opened = socket.connect(server.getPort(), server.getHost(), path);
    return tries == 1
        ? opened
        : opened.recover(
            failure ->
                vertx
                    .timer(PAUSE.toMillis(), TimeUnit.MILLISECONDS)
                    .compose(later -> dial(server, path, viewer, tries - 1)));
  }

  /// The arrivals of one update.
  ///
  /// @param after updates up to this version are those of earlier changes
  private record Watch(long after, long[] nanos, CountDownLatch left) {}

  /// When each socket received the next update, in order of the sockets; by [System#nanoTime].
  final class Arrivals {
    private final Watch watch;

    private Arrivals(Watch watch) {
      this.watch = watch;
    }

    long[] await() throws InterruptedException {
      if (!watch.left.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new Failure(
            "%d of %d viewers have not received an update."
                .formatted(watch.left.getCount(), count));
      }
      return watch.nanos;
    }
  }

  /// Counts the next update at each of them. Called before its cause.
  ///
  /// @param again whether frames that were sent before count too
  Arrivals next(boolean again) {
    Watch next = new Watch(again ? -1 : newest, new long[count], new CountDownLatch(count));
    watch = next;
    return new Arrivals(next);
  }

  /// The last update that one of them has received.
  String lastFrame() {
    return lastFrame;
  }

  private void receive(int viewer, String text) {
    long now = System.nanoTime();
    Watch current = watch;
    if (current == null || !text.contains(UPDATE)) {
      return;
    }
    Matcher version = VERSION.matcher(text);
    long read = version.find() ? Long.parseLong(version.group(1)) : 0;
    if (read > current.after && current.nanos[viewer] == 0) {
      current.nanos[viewer] = now;
      lastFrame = text;
      current.left.countDown();
    }
    newest = Math.max(newest, read);
  }

  @Override
  public void close() {
    vertx.close().await();
  }
}
