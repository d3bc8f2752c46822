package io.slotwright.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.acceptance.suite.OwnSuite;
import io.slotwright.acceptance.suite.WithSuite;
import io.slotwright.local.service.SuiteService;
import io.slotwright.local.supervision.Supervisor;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;

/// A service is told to stop while clients keep asking it, without a gateway between. A request
/// that it has read is answered, in whole.
@WithSuite
@Order(Integer.MAX_VALUE - 1)
@DisabledIfEnvironmentVariable(named = WithSuite.RUNNING, matches = ".+")
class ShutdownIT {
  private static final int CLIENTS = 16;
  private static final byte[] REQUEST =
      "GET /api/v1/service-points?limit=1 HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8);

  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicInteger answers = new AtomicInteger();
  private final ConcurrentLinkedQueue<String> broken = new ConcurrentLinkedQueue<>();
  private final Supervisor components;
  private final int port;

  ShutdownIT(OwnSuite suite) {
    this.components = suite.components();
    this.port = suite.portOf(SuiteService.SCHEDULE);
  }

  @Test
  @Timeout(120)
  void whatWasReadIsAnswered() throws InterruptedException {
    String service = SuiteService.SCHEDULE.title();
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      for (int client = 0; client < CLIENTS; client++) {
        clients.execute(this::askAgainAndAgain);
      }
      while (answers.get() < 500) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      components.stop(service);
      over.set(true);
    }
    components.start(service);
    components.awaitReady(service, Duration.ofSeconds(60));

    assertThat(broken).isEmpty();
  }

  private void askAgainAndAgain() {
    while (!over.get()) {
      try (Socket socket = new Socket("127.0.0.1", port)) {
        socket.setSoTimeout(20_000);
        askUntilClosed(socket);
      } catch (IOException refused) {
        return;
      }
    }
  }

  /// An answer that has begun must end. A connection that ends before an answer begins may have
  /// ended before the request was read, unless the service had time to read it.
  private void askUntilClosed(Socket socket) throws IOException {
    InputStream in = new BufferedInputStream(socket.getInputStream());
    boolean open = true;
    while (open && !over.get()) {
      socket.getOutputStream().write(REQUEST);
      long asked = System.nanoTime();
      String head = head(in);
      if (head.isEmpty()) {
        if (System.nanoTime() - asked > TimeUnit.MILLISECONDS.toNanos(50)) {
          broken.add("read, and not answered");
        }
        return;
      }
      if (in.readNBytes(length(head)).length < length(head)) {
        broken.add("cut off: " + head);
      }
      answers.incrementAndGet();
      open = !head.toLowerCase(Locale.ROOT).contains("connection: close");
    }
  }

  private String head(InputStream in) {
    StringBuilder head = new StringBuilder();
    try {
      while (head.indexOf("\r\n\r\n") < 0) {
        int next = in.read();
        if (next < 0) {
          break;
        }
        head.append((char) next);
      }
    } catch (IOException reset) {
      // counted below
    }
    if (!head.isEmpty() && head.indexOf("\r\n\r\n") < 0) {
      broken.add("cut off in its head: " + head);
    }
    return head.toString();
  }

  private static int length(String head) {
    for (String line : head.split("\r\n")) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        return Integer.parseInt(line.substring(15).strip());
      }
    }
    return 0;
  }
}
