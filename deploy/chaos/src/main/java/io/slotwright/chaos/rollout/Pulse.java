package io.slotwright.chaos.rollout;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// One client that sends the same request again and again, at a fixed rate whatever the answers
/// take, and measures them.
final class Pulse implements AutoCloseable {
  private static final Duration BETWEEN = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int SERVER_ERROR = 500;

  private final HttpClient http = HttpClient.newHttpClient();
  private final HttpRequest request;
  private final Thread beat;
  private volatile Queue<Long> nanos = new ConcurrentLinkedQueue<>();
  private volatile boolean over;

  Pulse(URI page) {
    this.request = HttpRequest.newBuilder(page).timeout(PATIENCE).build();
    this.beat = Thread.ofVirtual().start(this::run);
  }

  private void run() {
    long next = System.nanoTime();
    while (!over) {
      long due = next;
      var _ =
          http.sendAsync(request, BodyHandlers.discarding())
              .thenAccept(answer -> note(answer.statusCode(), System.nanoTime() - due));
      next += BETWEEN.toNanos();
      try {
        Thread.sleep(Duration.ofNanos(Math.max(0, next - System.nanoTime())));
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void note(int status, long took) {
    if (status < SERVER_ERROR) {
      nanos.add(took);
    }
  }

  /// The 99th percentile since the last call, from when a request was due until its answer.
  Duration p99() throws IOException {
    long[] taken = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    nanos = new ConcurrentLinkedQueue<>();
    if (taken.length == 0) {
      throw new IOException("no request was answered");
    }
    return Duration.ofNanos(taken[(int) Math.ceil(taken.length * 0.99) - 1]);
  }

  @Override
  public void close() {
    over = true;
    beat.interrupt();
    http.shutdownNow();
  }
}
