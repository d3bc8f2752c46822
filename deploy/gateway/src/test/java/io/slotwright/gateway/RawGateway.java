package io.slotwright.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.gateway.RawConnection.Answer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// Gateways before services that answer, think, flood or freeze, for clients with raw sockets.
abstract class RawGateway {

  static final String HOST = "Host: slotwright.example";
  static final AtomicInteger REACHED = new AtomicInteger();
  static final int FLOOD = 32 * 1024 * 1024;

  static FreePorts ports;
  /// The port of the gateway under test.
  static int entrance;
  private static Vertx vertx;
  private static ServerSocket frozen;

  @BeforeAll
  static void listen() throws IOException {
    ports = new FreePorts();
    vertx = Vertx.vertx();
    vertx
        .createHttpServer()
        .requestHandler(RawGateway::service)
        .webSocketHandler(
            socket -> socket.textMessageHandler(text -> socket.writeTextMessage("echo " + text)))
        .listen(ports.of("calendar"), "127.0.0.1")
        .await();
    // Accepts connections like a frozen process: the kernel accepts, and nothing answers.
    frozen = new ServerSocket(ports.of("booking"), 1_024);
    gateway(ports.of("gateway"), Map.of());
    entrance = ports.of("gateway");
    gateway(
        ports.of("gateway of few per client"),
        Map.of(
            "CONNECTIONS_PER_CLIENT", "3",
            "REQUESTS_PER_SECOND", "1",
            "REQUESTS_BURST", "5",
            "REQUESTS_CONCURRENT", "2",
            "TRUSTED_PROXIES", "10.0.0.0/8"));
    gateway(
        ports.of("gateway of few"),
        Map.of(
            "CONNECTIONS", "4",
            "REQUESTS_BURST", "3",
            "REQUESTS_PER_SECOND", "1",
            "TRUSTED_PROXIES", "127.0.0.1,10.0.0.0/8"));
  }

  private static void gateway(int port, Map<String, String> settings) throws IOException {
    Map<String, String> environment = new HashMap<>();
    environment.put("SLOTWRIGHT_GATEWAY_HEAD_TIMEOUT", "PT0.8S");
    environment.put("SLOTWRIGHT_GATEWAY_IDLE_TIMEOUT", "PT1.2S");
    environment.put("SLOTWRIGHT_GATEWAY_BODY_TIMEOUT", "PT0.8S");
    environment.put("SLOTWRIGHT_GATEWAY_ANSWER_TIMEOUT", "PT1S");
    environment.put("SLOTWRIGHT_GATEWAY_SERVICE_TIMEOUT", "PT2.5S");
    environment.put("SLOTWRIGHT_GATEWAY_CONNECT_TIMEOUT", "PT1S");
    environment.put("SLOTWRIGHT_GATEWAY_LINGER", "PT0.5S");
    settings.forEach((name, value) -> environment.put("SLOTWRIGHT_GATEWAY_" + name, value));
    GatewayNode.listen(
            vertx,
            port,
            Map.of(
                "calendar-view-service", List.of(ports.of("calendar")),
                "schedule-service", List.of(ports.of("calendar")),
                "notification-service", List.of(ports.of("closed")),
                "booking-service", List.of(ports.of("booking"))),
            GatewayLimits.from(environment),
            2)
        .await();
  }

  @AfterAll
  static void end() throws IOException {
    vertx.close().await();
    frozen.close();
  }

  private static void service(HttpServerRequest request) {
    if (request.path().equals("/q/health/ready")) {
      request.response().end();
      return;
    }
    REACHED.incrementAndGet();
    switch (request.path()) {
      case "/think" -> vertx.setTimer(2_000, _ -> request.response().end("thought"));
      case "/events", "/api/v1/calendar/week/events" -> {
        request.response().setChunked(true).write("data: 1\n\n");
        vertx.setTimer(12_000, _ -> request.response().end("data: 2\n\n"));
      }
      case "/flood" -> request.response().end("x".repeat(FLOOD));
      case "/own-headers" ->
          request
              .response()
              .putHeader("X-Frame-Options", "SAMEORIGIN")
              .putHeader("Connection", "close, X-Inner")
              .putHeader("X-Inner", "1")
              .end();
      case "/not-modified" ->
          request.response().setStatusCode(304).putHeader("ETag", "\"7\"").end();
      case "/no-content" -> request.response().setStatusCode(204).end();
      case "/in-chunks" -> request.response().setChunked(true).end("piece");
      case "/five-bytes" -> request.response().putHeader("Content-Length", "5").end("bytes");
      default -> request.body().onSuccess(body -> Echo.answer(request, body));
    }
  }

  static RawConnection connect() throws IOException {
    return new RawConnection(entrance);
  }

  static void assertIsProblem(Answer answer) {
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(new JsonObject(answer.body()).getInteger("status")).isEqualTo(answer.status());
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("Permissions-Policy")).isNotEmpty();
    assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
  }
}
