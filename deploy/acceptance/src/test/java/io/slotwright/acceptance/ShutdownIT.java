package io.slotwright.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.acceptance.client.Operator;
import io.slotwright.acceptance.client.Waiting;
import io.slotwright.acceptance.suite.OwnSuite;
import io.slotwright.acceptance.suite.WithSuite;
import io.slotwright.local.service.SuiteService;
import io.slotwright.local.supervision.Supervisor;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;

/// A service receives SIGTERM.
@WithSuite
@Order(Integer.MAX_VALUE - 1)
@DisabledIfEnvironmentVariable(named = WithSuite.RUNNING, matches = ".+")
class ShutdownIT {
  private static final int CALLERS = 8;
  private static final int LARGE_BODY = 16 * 1024 * 1024;
  private static final String SERVICE = SuiteService.SCHEDULE.title();

  private final OwnSuite suite;
  private final Supervisor components;
  private final int port;
  private final String token;

  ShutdownIT(OwnSuite suite) {
    this.suite = suite;
    this.components = suite.components();
    this.port = suite.portOf(SuiteService.SCHEDULE);
    this.token = suite.token("operator");
  }

  @AfterEach
  void startAgain() throws InterruptedException {
    if (!components.isReady(SERVICE)) {
      components.start(SERVICE);
    }
    components.awaitReady(SERVICE, Duration.ofSeconds(60));
  }

  @Test
  @Timeout(120)
  void whatIsUnderWayIsAnsweredAndWhatComesLaterIsToldToComeAgain() throws Exception {
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      List<Caller> early = callers();
      for (Caller caller : early) {
        caller.sendFirstHalf();
      }
      // No answer shows when a head has been read.
      TimeUnit.SECONDS.sleep(1);
      try (Caller late = new Caller(port);
          Caller lateWithBody = new Caller(port)) {
        var stop = other.submit(() -> components.stop(SERVICE));
        Waiting.until(
            () -> assertThat(ask("/q/health/ready")).startsWith("HTTP/1.1 503 ").contains("stays"));
        assertThat(ask("/api/v1/service-points")).doesNotContain("service-stopping");
        TimeUnit.MILLISECONDS.sleep(2_500);
        late.send("GET /api/v1/service-points HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(late.answer())
            .startsWith("HTTP/1.1 503 ")
            .containsIgnoringCase("\r\nconnection: close\r\n")
            .containsIgnoringCase("\r\nretry-after: 1\r\n")
            .contains("\"code\":\"service-stopping\"");
        lateWithBody.sendLargeBody();
        assertThat(lateWithBody.answer()).contains("\"code\":\"service-stopping\"");
        for (Caller caller : early) {
          caller.sendSecondHalf();
        }
        for (Caller caller : early) {
          assertThat(caller.answer())
              .startsWith("HTTP/1.1 201 ")
              .containsIgnoringCase("\r\nconnection: close\r\n")
              .endsWith("}");
          caller.close();
        }
        stop.get();
      }
    }
  }

  /// There and back again: the first port is free for the other test.
  @Test
  @Timeout(240)
  void aRestartLosesNoRequestThroughTheGateway() throws Exception {
    Queue<String> answers = new ConcurrentLinkedQueue<>();
    try (HttpClient http = HttpClient.newHttpClient();
        ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor()) {
      warmUp(http);
      pace.scheduleAtFixedRate(() -> read(http, answers), 0, 50, TimeUnit.MILLISECONDS);
      suite.restart(SuiteService.SCHEDULE);
      suite.restart(SuiteService.SCHEDULE);
    }
    assertThat(answers).hasSizeGreaterThan(100).containsOnly("200");
  }

  /// A virtual machine that has just started is slow.
  private void warmUp(HttpClient http) throws IOException, InterruptedException {
    for (int number = 0; number < 200; number++) {
      http.send(points(), BodyHandlers.discarding());
    }
  }

  private HttpRequest points() {
    return HttpRequest.newBuilder(URI.create(suite.url() + "/api/v1/service-points?limit=1"))
        .header("Authorization", "Bearer " + token)
        .build();
  }

  private void read(HttpClient http, Queue<String> answers) {
    var _ =
        http.sendAsync(points(), BodyHandlers.ofString())
            .handle(
                (answer, failure) ->
                    answers.add(
                        failure == null
                            ? answer.statusCode() == 200
                                ? "200"
                                : java.time.Instant.now() + answer.body()
                            : failure.toString()));
  }

  private String ask(String path) {
    try (Caller asking = new Caller(port)) {
      asking.send("GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(path));
      return asking.answer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Caller> callers() throws IOException {
    List<Caller> callers = new ArrayList<>();
    for (int number = 0; number < CALLERS; number++) {
      callers.add(new Caller(port));
    }
    return callers;
  }

  /// Sends one request in two halves.
  private final class Caller implements AutoCloseable {
    private final Socket socket;
    private final String body =
        Operator.point("Centre " + UUID.randomUUID(), "Europe/Kyiv").toString();

    Caller(int port) throws IOException {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setSoTimeout(20_000);
    }

    void sendFirstHalf() throws IOException {
      send(
          """
          POST /api/v1/service-points HTTP/1.1\r
          Host: localhost\r
          Authorization: Bearer %s\r
          Content-Type: application/json\r
          Content-Length: %d\r
          \r
          %s"""
              .formatted(token, body.length(), body.substring(0, body.length() / 2)));
    }

    /// More than the buffers of both sides take.
    void sendLargeBody() throws IOException {
      send(
          """
          POST /api/v1/service-points HTTP/1.1\r
          Host: localhost\r
          Content-Type: application/json\r
          Content-Length: %d\r
          \r
          %s"""
              .formatted(LARGE_BODY, "x".repeat(LARGE_BODY)));
    }

    void sendSecondHalf() throws IOException {
      send(body.substring(body.length() / 2));
    }

    void send(String text) throws IOException {
      socket.getOutputStream().write(text.getBytes(UTF_8));
    }

    /// Head and body, which must be complete; on an early end of the connection, the part that
    /// arrived.
    String answer() throws IOException {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      StringBuilder head = new StringBuilder();
      int next;
      while (head.indexOf("\r\n\r\n") < 0 && (next = in.read()) >= 0) {
        head.append((char) next);
      }
      return head + new String(in.readNBytes(length(head.toString())), UTF_8);
    }

    private static int length(String head) {
      return head.lines()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
          .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
          .findFirst()
          .orElse(0);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
