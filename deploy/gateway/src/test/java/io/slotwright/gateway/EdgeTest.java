package io.slotwright.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.gateway.RawConnection.Answer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Misbehaving clients with raw sockets, and what the gateway does about them.
@Timeout(30)
class EdgeTest {
  private static final FreePorts PORTS = new FreePorts();
  private static final Vertx VERTX = Vertx.vertx();
  private static final String HOST = "Host: slotwright.example";
  private static final AtomicInteger REACHED = new AtomicInteger();
  private static final int FLOOD = 32 * 1024 * 1024;
  private static ServerSocket frozen;

  @BeforeAll
  static void listen() throws IOException {
    VERTX
        .createHttpServer()
        .requestHandler(EdgeTest::service)
        .webSocketHandler(
            socket -> socket.textMessageHandler(text -> socket.writeTextMessage("echo " + text)))
        .listen(PORTS.of("calendar"), "127.0.0.1")
        .await();
    // Accepts connections like a frozen process: the kernel accepts, and nothing answers.
    frozen = new ServerSocket(PORTS.of("booking"), 1_024);
    gateway(PORTS.of("gateway"), Map.of());
    gateway(
        PORTS.of("gateway of few per client"),
        Map.of(
            "CONNECTIONS_PER_CLIENT", "3",
            "REQUESTS_PER_SECOND", "1",
            "REQUESTS_BURST", "5",
            "REQUESTS_CONCURRENT", "2",
            "TRUSTED_PROXIES", "10.0.0.0/8"));
    gateway(
        PORTS.of("gateway of few"),
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
            VERTX,
            port,
            Map.of(
                "calendar-view-service", PORTS.of("calendar"),
                "schedule-service", PORTS.of("calendar"),
                "notification-service", PORTS.of("nobody"),
                "booking-service", PORTS.of("booking")),
            GatewayLimits.from(environment),
            2)
        .await();
  }

  @AfterAll
  static void end() throws IOException {
    VERTX.close().await();
    frozen.close();
  }

  private static void service(HttpServerRequest request) {
    REACHED.incrementAndGet();
    switch (request.path()) {
      case "/think" -> VERTX.setTimer(2_000, _ -> request.response().end("thought"));
      case "/events" -> {
        request.response().setChunked(true).write("data: 1\n\n");
        VERTX.setTimer(12_000, _ -> request.response().end("data: 2\n\n"));
      }
      case "/flood" -> request.response().end("x".repeat(FLOOD));
      case "/own-headers" ->
          request
              .response()
              .putHeader("X-Frame-Options", "SAMEORIGIN")
              .putHeader("Connection", "close, X-Inner")
              .putHeader("X-Inner", "1")
              .end();
      default -> request.body().onSuccess(body -> echo(request, body.length()));
    }
  }

  private static void echo(HttpServerRequest request, int length) {
    JsonObject headers = new JsonObject();
    request
        .headers()
        .forEach(header -> headers.put(header.getKey().toLowerCase(), header.getValue()));
    request
        .response()
        .end(
            new JsonObject()
                .put("uri", request.uri())
                .put("headers", headers)
                .put("length", length)
                .encode());
  }

  // Slow and silent clients.

  @Test
  void aConnectionThatSaysNothingIsClosed() throws Exception {
    try (RawConnection silent = connect()) {
      assertThat(silent.isClosedWithin(Duration.ofSeconds(4))).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"G", "GET / HTTP/1.1\r\n", "GET / HTTP/1.1\r\nHost: a\r\nX: "})
  void aHeadThatDoesNotEndIsA408(String half) throws Exception {
    try (RawConnection half1 = connect()) {
      assertThat(half1.send(half).answer().code()).isEqualTo("request-timeout");
      assertThat(half1.isClosedWithin(Duration.ofSeconds(2))).isTrue();
    }
  }

  @Test
  void aHeadThatDripsIsA408HoweverOftenAByteComes() throws Exception {
    try (RawConnection dripping = connect()) {
      Duration dripped =
          dripping.drip("GET / HTTP/1.1\r\nX: " + "x".repeat(200), Duration.ofMillis(50));

      assertThat(dripped).isLessThan(Duration.ofSeconds(4));
      assertThat(dripping.answer().status()).isEqualTo(408);
    }
  }

  @Test
  void aBodyThatStopsIsA408() throws Exception {
    try (RawConnection stopping = connect()) {
      stopping.sendHead("POST / HTTP/1.1", HOST, "Content-Length: 100").send("abc");

      assertThat(stopping.answer().code()).isEqualTo("request-timeout");
      assertThat(stopping.isClosedWithin(Duration.ofSeconds(2))).isTrue();
    }
  }

  @Test
  void aBodyThatDripsIsA408() throws Exception {
    try (RawConnection dripping = connect()) {
      dripping.sendHead("POST / HTTP/1.1", HOST, "Content-Length: 100000");
      Duration dripped = dripping.drip("x".repeat(200), Duration.ofMillis(50));

      assertThat(dripped).isLessThan(Duration.ofSeconds(4));
      assertThat(dripping.answer().status()).isEqualTo(408);
    }
  }

  @Test
  void aConnectionIsKeptBetweenRequestsForAWhileOnly() throws Exception {
    try (RawConnection kept = connect()) {
      assertThat(kept.sendHead("GET / HTTP/1.1", HOST).answer().status()).isEqualTo(200);
      Thread.sleep(400);
      assertThat(kept.sendHead("GET / HTTP/1.1", HOST).answer().status()).isEqualTo(200);
      assertThat(kept.isClosedWithin(Duration.ofSeconds(4))).isTrue();
    }
  }

  @Test
  void aCallerThatDoesNotTakeItsAnswerIsClosed() throws Exception {
    try (RawConnection taking = connect()) {
      taking.sendHead("GET /flood HTTP/1.1", HOST);
      Thread.sleep(3_500);

      assertThat(taking.readToTheEnd()).isLessThan(FLOOD);
    }
  }

  @Test
  void aServiceMayThinkLongerThanACallerMayBeIdle() throws Exception {
    try (RawConnection waiting = connect()) {
      assertThat(waiting.sendHead("GET /think HTTP/1.1", HOST).answer().body())
          .isEqualTo("thought");
    }
  }

  @Test
  void eventsMayBeRareAndAWebSocketSilent() throws Exception {
    try (RawConnection events = connect();
        RawConnection socket = connect()) {
      events.sendHead("GET /events HTTP/1.1", HOST);
      Answer upgrade =
          socket
              .sendHead(
                  "GET /ws/calendar/7 HTTP/1.1",
                  HOST,
                  "Connection: keep-alive, Upgrade",
                  "Upgrade: websocket",
                  "Sec-WebSocket-Version: 13",
                  "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==")
              .answer();

      assertThat(upgrade.status()).isEqualTo(101);
      assertThat(socket.isClosedWithin(Duration.ofSeconds(2))).isFalse();
      assertThat(events.answer().status()).isEqualTo(200);
      assertThat(events.isClosedWithin(Duration.ofMillis(800))).isFalse();
    }
  }

  // Ambiguous requests.

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "GET / HTTP/1.1|Host: a|Host: b # ambiguous-host",
        "GET / HTTP/1.1|Host: a|Host: a # ambiguous-host",
        "GET / HTTP/1.1|X: y # ambiguous-host",
        "GET / HTTP/1.1|Host: a b # ambiguous-host",
        "GET / HTTP/1.1|Host: a/b # ambiguous-host",
        "GET / HTTP/1.1|Host: # ambiguous-host",
        "GET http://a/ HTTP/1.1|Host: b # ambiguous-host",
        "POST / HTTP/1.1|Host: a|Content-Length: 3|Transfer-Encoding: chunked # ambiguous-length",
        "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked|Content-Length: 3 # ambiguous-length",
        "POST / HTTP/1.1|Host: a|Content-Length: 3|Content-Length: 4 # ambiguous-length",
        "POST / HTTP/1.1|Host: a|Content-Length: 3|Content-Length: 3 # ambiguous-length",
        "POST / HTTP/1.1|Host: a|Content-Length: 3, 3 # ambiguous-length",
        "POST / HTTP/1.1|Host: a|Content-Length: +3 # ambiguous-length",
        "POST / HTTP/1.1|Host: a|Content-Length: -3 # ambiguous-length",
        "POST / HTTP/1.1|Host: a|Content-Length: 99999999999999999999 # ambiguous-length",
        "POST / HTTP/1.0|Host: a|Transfer-Encoding: chunked # ambiguous-length",
        "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked|Transfer-Encoding: chunked # ambiguous-length",
        "POST / HTTP/1.1|Host: a|Transfer-Encoding: gzip, chunked # transfer-coding-not-implemented",
        "POST / HTTP/1.1|Host: a|Transfer-Encoding: xchunked # transfer-coding-not-implemented",
        "GET / HTTP/1.1|Host: a|X: y| folded # malformed-request",
        "GET / HTTP/1.1|Host: a|X : y # malformed-request",
        "GET / HTTP/1.1|Host: a|X(: y # malformed-request",
        "GET / HTTP/1.1|Host: a|: y # malformed-request",
        "GET / HTTP/1.1|Host: a|noColon # malformed-request",
        "GET / HTTP/1.1|Host: a|X: a\u0000b # malformed-request",
        "GET  / HTTP/1.1|Host: a # malformed-request",
        "GET / / HTTP/1.1|Host: a # malformed-request",
        "GET /\u00e4 HTTP/1.1|Host: a # malformed-request",
        "GET x HTTP/1.1|Host: a # malformed-request",
        "GET /|Host: a # malformed-request",
        "GET / HTTP/2.0|Host: a # http-version-not-supported",
        "CONNECT a:443 HTTP/1.1|Host: a:443 # method-not-implemented"
      })
  void aRequestThatServersCouldReadInTwoWaysIsRefused(String head, String code) throws Exception {
    int reached = REACHED.get();
    try (RawConnection sender = connect()) {
      Answer answer = sender.sendHead(head.split("\\|")).answer();

      assertThat(answer.code()).isEqualTo(code);
      assertIsProblem(answer);
      assertThat(sender.isClosedWithin(Duration.ofSeconds(2))).isTrue();
    }
    assertThat(REACHED).hasValue(reached);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\nHost: a\n\n",
        "GET / HTTP/1.1\r\nHost: a\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\rX: y\r\n\r\n"
      })
  void aLineThatEndsInAnotherWayIsRefused(String bytes) throws Exception {
    try (RawConnection sender = connect()) {
      assertThat(sender.send(bytes).answer().code()).isEqualTo("malformed-request");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x\r\n", "-1\r\n", "3\nabc", "3\r\nabcd", "3 x\ry", "FFFFFFFFFF\r\n"})
  void aBrokenChunkIsA400(String chunk) throws Exception {
    try (RawConnection sender = connect()) {
      sender.sendHead("POST / HTTP/1.1", HOST, "Transfer-Encoding: chunked").send(chunk);

      assertThat(sender.answer().code()).isEqualTo("malformed-request");
    }
  }

  @Test
  void whatKeepsTheRulesPasses() throws Exception {
    try (RawConnection sender = connect()) {
      sender.sendHead("POST /a HTTP/1.1", HOST, "Transfer-Encoding: Chunked");
      sender.send("3;x=y\r\nabc\r\n1\r\nd\r\n0\r\nTrailer: 1\r\n\r\n");
      assertThat(new JsonObject(sender.answer().body()).getInteger("length")).isEqualTo(4);
      sender.send("\r\n").sendHead("POST /b HTTP/1.1", HOST, "Content-Length:2 ").send("ab");
      assertThat(new JsonObject(sender.answer().body()).getInteger("length")).isEqualTo(2);
      sender.sendHead("GET HTTP://slotwright.example?x=1 HTTP/1.1", HOST);
      assertThat(new JsonObject(sender.answer().body()).getString("uri")).isEqualTo("/?x=1");
    }
  }

  @Test
  void requestsSentAtOnceAreAnsweredInTurn() throws Exception {
    try (RawConnection sender = connect()) {
      sender.send(
          "POST /1 HTTP/1.1\r\n%s\r\nContent-Length: 2\r\n\r\nabGET /2 HTTP/1.1\r\n%s\r\n\r\nGET /3 HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"
              .formatted(HOST, HOST));

      assertThat(new JsonObject(sender.answer().body()).getString("uri")).isEqualTo("/1");
      assertThat(new JsonObject(sender.answer().body()).getString("uri")).isEqualTo("/2");
      assertThat(sender.answer().code()).isEqualTo("ambiguous-host");
    }
  }

  /// On many connections, because the result depends on which event loops serve two of them.
  @Test
  void theLastRequestThatWaitedForItsTurnIsAnsweredThoughNothingFollows() throws Exception {
    for (int connection = 0; connection < 24; connection++) {
      try (RawConnection sender = connect()) {
        sender.send(
            "GET /1 HTTP/1.1\r\n%s\r\n\r\nPOST /2 HTTP/1.1\r\n%s\r\nContent-Length: 2\r\n\r\nab"
                .formatted(HOST, HOST));

        assertThat(new JsonObject(sender.answer().body()).getString("uri")).isEqualTo("/1");
        assertThat(new JsonObject(sender.answer().body()).getString("uri")).isEqualTo("/2");
      }
    }
  }

  // Large requests.

  @Test
  void aLongRequestLineIsA414() throws Exception {
    try (RawConnection sender = connect()) {
      Answer answer = sender.sendHead("GET /" + "x".repeat(9_000) + " HTTP/1.1", HOST).answer();

      assertThat(answer.status()).isEqualTo(414);
      assertThat(answer.code()).isEqualTo("uri-too-long");
      assertIsProblem(answer);
    }
  }

  @Test
  void tooManyOrTooLargeHeadersAreA431() throws Exception {
    for (String header : List.of("X: y\r\n".repeat(200), "X: " + "y".repeat(20_000) + "\r\n")) {
      try (RawConnection sender = connect()) {
        Answer answer = sender.send("GET / HTTP/1.1\r\n" + header + HOST + "\r\n\r\n").answer();

        assertThat(answer.status()).isEqualTo(431);
        assertThat(answer.code()).isEqualTo("headers-too-large");
        assertIsProblem(answer);
      }
    }
  }

  @Test
  void aBodyThatIsTooLargeIsA413AndIsNotReadToItsEnd() throws Exception {
    try (RawConnection sender = connect()) {
      sender.sendHead("POST / HTTP/1.1", HOST, "Content-Length: 99999999999");
      Answer answer = sender.answer();

      assertThat(answer.status()).isEqualTo(413);
      assertIsProblem(answer);
      assertThat(sender.isClosedWithin(Duration.ofSeconds(2))).isTrue();
    }
  }

  // Many requests.

  @Test
  void aClientHasOnlySoManyConnections() throws Exception {
    List<RawConnection> open = new ArrayList<>();
    try {
      for (int i = 0; i < 3; i++) {
        open.add(new RawConnection(PORTS.of("gateway of few per client")));
        assertThat(open.get(i).sendHead("GET /health HTTP/1.1", HOST).answer().status())
            .isEqualTo(200);
      }
      open.add(new RawConnection(PORTS.of("gateway of few per client")));

      Answer refused = open.get(3).answer();

      assertThat(refused.code()).isEqualTo("too-many-connections");
      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.header("Retry-After")).isEqualTo("1");
      for (RawConnection connection : open) {
        assertThat(connection.isClosedWithin(Duration.ofSeconds(4))).isTrue();
      }
      open.add(new RawConnection(PORTS.of("gateway of few per client")));
      assertThat(open.get(4).sendHead("GET /health HTTP/1.1", HOST).answer().status())
          .isEqualTo(200);
    } finally {
      for (RawConnection connection : open) {
        connection.close();
      }
    }
  }

  @Test
  void allClientsTogetherHaveOnlySoManyConnections() throws Exception {
    List<RawConnection> open = new ArrayList<>();
    try {
      for (int i = 0; i < 5; i++) {
        open.add(new RawConnection(PORTS.of("gateway of few")));
        Thread.sleep(30);
      }

      Answer refused = open.get(4).answer();

      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.code()).isEqualTo("gateway-full");
      assertThat(refused.header("Retry-After")).isEqualTo("1");
    } finally {
      for (RawConnection connection : open) {
        connection.close();
      }
      Thread.sleep(300);
    }
  }

  @Test
  void aProxyOfOursSpeaksForItsClientsAndEachHasItsOwnRate() throws Exception {
    try (RawConnection proxy = new RawConnection(PORTS.of("gateway of few"))) {
      for (int i = 0; i < 3; i++) {
        assertThat(asClient(proxy, "6.6.6.6, 1.2.3.4, 10.1.1.1").status()).isEqualTo(200);
      }

      Answer refused = asClient(proxy, "7.7.7.7, 1.2.3.4, 10.1.1.1");
      Answer other = asClient(proxy, "1.2.3.4, 5.6.7.8");

      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.code()).isEqualTo("too-many-requests");
      assertThat(refused.header("Retry-After")).isEqualTo("1");
      assertThat(other.status()).isEqualTo(200);
      JsonObject seen = new JsonObject(other.body()).getJsonObject("headers");
      assertThat(seen.getString("x-forwarded-for")).isEqualTo("1.2.3.4, 5.6.7.8, 127.0.0.1");
      assertThat(seen.getString("x-forwarded-proto")).isEqualTo("https");
      assertThat(other.header("Strict-Transport-Security")).contains("max-age=");
    }
  }

  private static Answer asClient(RawConnection proxy, String chain) throws IOException {
    return proxy
        .sendHead("GET / HTTP/1.1", HOST, "X-Forwarded-For: " + chain, "X-Forwarded-Proto: https")
        .answer();
  }

  // Private paths.

  @Test
  void whatACallerClaimsAboutEarlierHopsIsNotPassedOn() throws Exception {
    try (RawConnection sender = connect()) {
      Answer answer =
          sender
              .sendHead(
                  "GET / HTTP/1.1",
                  HOST,
                  "X-Forwarded-For: 6.6.6.6",
                  "X-Forwarded-For: 6.6.6.7",
                  "X-Forwarded-Proto: https",
                  "X-Forwarded-Prefix: /evil",
                  "X-Real-IP: 6.6.6.6",
                  "Forwarded: for=6.6.6.6",
                  "Connection: keep-alive, X-Mine",
                  "Keep-Alive: timeout=5",
                  "X-Mine: 1",
                  "TE: trailers")
              .answer();

      JsonObject seen = new JsonObject(answer.body()).getJsonObject("headers");
      assertThat(seen.getString("x-forwarded-for")).isEqualTo("127.0.0.1");
      assertThat(seen.getString("x-forwarded-proto")).isEqualTo("http");
      assertThat(seen.fieldNames())
          .doesNotContain(
              "forwarded", "x-forwarded-prefix", "x-real-ip", "x-mine", "keep-alive", "te");
      assertThat(answer.header("Strict-Transport-Security")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"websocket", "h2c", "TLS/1.0, foo/2"})
  void anOfferToUpgradeIsNotTakenOnOrdinaryPaths(String protocol) throws Exception {
    try (RawConnection sender = connect()) {
      Answer answer =
          sender
              .sendHead(
                  "GET /api/v1/service-points HTTP/1.1",
                  HOST,
                  "Connection: Upgrade, HTTP2-Settings",
                  "Upgrade: " + protocol,
                  "HTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA",
                  "Sec-WebSocket-Version: 13",
                  "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==")
              .answer();

      assertThat(answer.status()).isEqualTo(200);
      assertThat(new JsonObject(answer.body()).getJsonObject("headers").fieldNames())
          .doesNotContain("upgrade", "sec-websocket-key", "http2-settings");
      assertThat(sender.sendHead("GET / HTTP/1.1", HOST).answer().status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource({"POST,405", "DELETE,405", "TRACE,405", "BREW,405", "OPTIONS,204", "HEAD,200"})
  void theGatewaysOwnPagesAreForReading(String method, int status) throws Exception {
    for (String page : List.of("/health", "/docs", "/docs/docs.js")) {
      try (RawConnection sender = connect()) {
        sender.sendHead(method + " " + page + " HTTP/1.1", HOST);
        String head = sender.headOnly();

        assertThat(head).startsWith("HTTP/1.1 " + status);
        if (status != 200) {
          assertThat(head.toLowerCase()).contains("allow: get, head, options");
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "BREW", "get", "PROPFIND"})
  void aMethodThatNoResourceKnowsIsA501(String method) throws Exception {
    int reached = REACHED.get();
    try (RawConnection sender = connect()) {
      Answer answer = sender.sendHead(method + " /api/v1/posts HTTP/1.1", HOST).answer();

      assertThat(answer.status()).isEqualTo(501);
      assertThat(answer.code()).isEqualTo("method-not-implemented");
      assertIsProblem(answer);
    }
    assertThat(REACHED).hasValue(reached);
  }

  @Test
  void theWholeServerTellsItsMethods() throws Exception {
    try (RawConnection sender = connect()) {
      Answer answer = sender.sendHead("OPTIONS * HTTP/1.1", HOST).answer();

      assertThat(answer.status()).isEqualTo(204);
      assertThat(answer.header("Allow")).contains("GET", "PATCH", "OPTIONS");
    }
  }

  @Test
  void aServicesOwnHeadersStayAndOnlyMissingOnesAreAdded() throws Exception {
    try (RawConnection sender = connect()) {
      Answer answer = sender.sendHead("GET /own-headers HTTP/1.1", HOST).answer();

      assertThat(answer.header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(answer.header("X-Inner")).isEmpty();
      assertThat(sender.sendHead("GET / HTTP/1.1", HOST).answer().status()).isEqualTo(200);
    }
  }

  // Services that are down.

  @Test
  void aFrozenServiceIsA504AndHoldsUpNoOther() throws Exception {
    try (RawConnection asking = connect();
        RawConnection other = connect()) {
      asking.sendHead("GET /api/v1/bookings HTTP/1.1", HOST);

      assertThat(other.sendHead("GET / HTTP/1.1", HOST).answer().status()).isEqualTo(200);
      Answer answer = asking.answer();
      assertThat(answer.code()).isEqualTo("upstream-timeout");
      assertThat(answer.header("Retry-After")).isEqualTo("1");
      assertIsProblem(answer);
    }
  }

  @Test
  void allConnectionsToAFrozenServiceComeBack() throws Exception {
    List<RawConnection> asking = new ArrayList<>();
    try {
      for (int i = 0; i < 300; i++) {
        asking.add(connect());
        asking.get(i).sendHead("GET /api/v1/bookings HTTP/1.1", "Host: h" + i + ".example");
      }
      int away = 0;
      for (RawConnection one : asking) {
        Answer answer = one.answer();
        away += answer.status() == 503 ? 1 : 0;
        assertThat(answer.status()).isIn(503, 504);
      }
      // A service has 256 connections, however many hosts the requests name.
      assertThat(away).isEqualTo(300 - 256);
    } finally {
      for (RawConnection one : asking) {
        one.close();
      }
    }
    aFrozenServiceIsA504AndHoldsUpNoOther();
  }

  private static RawConnection connect() throws IOException {
    return new RawConnection(PORTS.of("gateway"));
  }

  private static void assertIsProblem(Answer answer) {
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
