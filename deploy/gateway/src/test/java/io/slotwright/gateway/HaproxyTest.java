package io.slotwright.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.gateway.RawConnection.Answer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// HAProxy with the committed configuration, with TLS and before services that tell their names;
/// the notification service is down.
@Timeout(60)
@EnabledIf("io.slotwright.gateway.Haproxy#isInstalled")
class HaproxyTest {
  private static final FreePorts PORTS = new FreePorts();
  private static final Vertx VERTX = Vertx.vertx();
  private static final String HOST = "Host: slotwright.example";

  @TempDir static Path folder;

  private static HttpClient http;
  private static Haproxy encrypted;
  private static Haproxy plain;

  @BeforeAll
  static void start() throws Exception {
    for (String service : new String[] {"schedule", "booking", "calendar-view"}) {
      VERTX
          .createHttpServer()
          .requestHandler(request -> answer(service + "-service", request))
          .webSocketHandler(
              socket -> socket.textMessageHandler(text -> socket.writeTextMessage("echo " + text)))
          .listen(PORTS.of(service), "127.0.0.1")
          .await();
    }
    Path certificate = folder.resolve("certificate.pem");
    assertThat(new ProcessBuilder(Haproxy.certificate(certificate)).start().waitFor()).isZero();
    encrypted =
        start("encrypted", Map.of("SLOTWRIGHT_HAPROXY_CERTIFICATE", certificate.toString()));
    plain =
        start(
            "plain",
            Map.of(
                "SLOTWRIGHT_HAPROXY_TRUSTED_PROXIES", "127.0.0.1 10.0.0.0/8",
                "SLOTWRIGHT_HAPROXY_REQUESTS_PER_SECOND", "2"));
    SSLContext trustingAll = SSLContext.getInstance("TLS");
    trustingAll.init(null, new TrustManager[] {new Trusting()}, new SecureRandom());
    http = HttpClient.newBuilder().sslContext(trustingAll).build();
  }

  private static Haproxy start(String name, Map<String, String> settings) throws Exception {
    Map<String, String> all = new HashMap<>(settings);
    for (String service : new String[] {"schedule", "booking", "calendar-view", "notification"}) {
      all.put(
          "SLOTWRIGHT_" + service.replace('-', '_').toUpperCase(Locale.ROOT) + "_SERVICE",
          "127.0.0.1:" + PORTS.of(service));
    }
    int metrics = PORTS.of(name + " metrics");
    all.put("SLOTWRIGHT_HAPROXY_METRICS_ADDRESS", "127.0.0.1:" + metrics);
    Haproxy haproxy = Haproxy.start(PORTS.of(name), all, folder.resolve(name + ".log"));
    haproxy.awaitChecked(metrics, "schedule-service", "booking-service", "calendar-view-service");
    return haproxy;
  }

  @AfterAll
  static void end() throws Exception {
    encrypted.close();
    plain.close();
    http.close();
    VERTX.close().await();
  }

  private static void answer(String service, HttpServerRequest request) {
    request.response().putHeader("X-Service", service);
    if (request.path().equals("/broken")) {
      request.connection().close();
    } else {
      request.body().onSuccess(body -> Echo.answer(request, body));
    }
  }

  // Routes.

  @ParameterizedTest
  @CsvFileSource(resources = "paths.csv")
  void everyPathOfTheApiHasItsService(String path, String service) throws Exception {
    HttpResponse<String> response = send(to(path));

    if (service.equals("notification-service")) {
      assertProblem(response, 503, "upstream-unavailable");
    } else {
      assertThat(response.headers().firstValue("X-Service")).contains(service);
      assertThat(new JsonObject(response.body()).getString("uri")).isEqualTo(path);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/q", "/q/metrics", "/%71/metrics", "/api/v1/admin/jobs", "/ws/other", "/openapi"})
  void whatIsNotForTheOutsideIsA404(String path) throws Exception {
    assertProblem(send(to(path)), 404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/a/../q/metrics", "/a/%2e%2e/q/metrics", "//q/metrics", "/a%2fb", "/a%5cb", "/."})
  void anAmbiguousPathIsA400(String path) throws Exception {
    assertProblem(send(to(path)), 400, "ambiguous-path");
  }

  @Test
  void aDescriptionComesFromTheServicesOwnPlace() throws Exception {
    assertThat(echo(to("/openapi/booking-service?format=json")).getString("uri"))
        .isEqualTo("/q/openapi?format=json");
  }

  @Test
  void jobsComeFromTheServicesOwnPlace() throws Exception {
    assertThat(echo(to("/api/v1/admin/jobs/booking-service")).getString("uri"))
        .isEqualTo("/api/v1/admin/jobs");
  }

  // Protocols.

  @Test
  void itSpeaksHttp2AndAnswersWithTheHeadersOfTheEdge() throws Exception {
    HttpResponse<String> response = send(to("/"));

    assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_2);
    assertThat(response.headers().firstValue("Strict-Transport-Security")).isPresent();
    EdgeHeaders.ALWAYS.forEach(
        (name, value) -> assertThat(response.headers().firstValue(name)).contains(value));
  }

  @Test
  void aWebSocketGoesOverHttp2() throws Exception {
    Path script = Path.of("src/test/resources/io/slotwright/gateway/haproxy/web-socket.mjs");
    Process node =
        new ProcessBuilder("node", script.toString(), "https://localhost:" + PORTS.of("encrypted"))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();

    assertThat(new String(node.getInputStream().readAllBytes()))
        .isEqualTo("true 200\necho hello\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\r\nHost: a\r\nHost: b", "\r\nHost: a b", "\r\nHost: a\r\n X: 1"})
  void aHostIsOneName(String host) throws Exception {
    try (RawConnection asking = new RawConnection(PORTS.of("plain"))) {
      assertThat(asking.send("GET / HTTP/1.1" + host + "\r\n\r\n").answer().status())
          .isEqualTo(400);
    }
  }

  @Test
  void anOfferToUpgradeIsTakenForLiveCalendarsOnly() throws Exception {
    try (RawConnection asking = new RawConnection(PORTS.of("plain"))) {
      Answer answer =
          asking
              .sendHead(
                  "GET /api/v1/service-points HTTP/1.1",
                  HOST,
                  "Connection: Upgrade, HTTP2-Settings",
                  "Upgrade: websocket",
                  "HTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA",
                  "Sec-WebSocket-Version: 13",
                  "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==")
              .answer();

      assertThat(answer.status()).isEqualTo(200);
      assertThat(new JsonObject(answer.body()).getJsonObject("headers").fieldNames())
          .doesNotContain("upgrade", "connection", "sec-websocket-key", "http2-settings");
    }
  }

  // What services are told.

  @Test
  void aServiceSeesWhereTheRequestCameFromAndNoClaims() throws Exception {
    JsonObject seen =
        headers(
            to("/")
                .header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "for=6.6.6.6")
                .header("X-Real-IP", "6.6.6.6")
                .header("X-Request-Id", "a b"));

    assertThat(seen.getString("x-forwarded-for")).isEqualTo("127.0.0.1");
    assertThat(seen.getString("x-forwarded-proto")).isEqualTo("https");
    assertThat(seen.getString("x-forwarded-host")).isEqualTo("localhost:" + PORTS.of("encrypted"));
    assertThat(seen.getString("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    assertThat(seen.getString("x-request-id")).doesNotContain(" ").isNotEmpty();
    assertThat(seen.fieldNames()).doesNotContain("forwarded", "x-forwarded-prefix", "x-real-ip");
  }

  @Test
  void goodIdsAndTracesArePassedOn() throws Exception {
    String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    JsonObject seen = headers(to("/").header("traceparent", trace).header("X-Request-Id", "abc-1"));

    assertThat(seen.getString("traceparent")).isEqualTo(trace);
    assertThat(seen.getString("x-request-id")).isEqualTo("abc-1");
  }

  // Limits.

  @ParameterizedTest
  @CsvSource({
    "/api/v1/bookings, 1048576, 200",
    "/api/v1/bookings, 1048577, 413",
    "/api/v1/posts/4/closures/import, 1048577, 200",
    "/api/v1/posts/4/closures/import, 4194305, 413",
    "/api/v1/imports/service-points, 4194305, 200",
  })
  void aBodyIsAsLongAsItsPathAllows(String path, int bytes, int status) throws Exception {
    // A client that still sends when the connection is closed may not see the answer.
    boolean asksFirst = status == 413;

    HttpResponse<String> response =
        send(
            overHttp1(path)
                .expectContinue(asksFirst)
                .POST(BodyPublishers.ofByteArray(new byte[bytes])));

    assertThat(response.statusCode()).isEqualTo(status);
  }

  @Test
  void aProxyOfOursSpeaksForItsClientsAndEachHasItsOwnRate() throws Exception {
    try (RawConnection proxy = new RawConnection(PORTS.of("plain"))) {
      for (int i = 0; i < 4; i++) {
        assertThat(asClient(proxy, "6.6.6.6, 1.2.3.4").status()).isEqualTo(200);
      }

      Answer refused = asClient(proxy, "7.7.7.7, 1.2.3.4");
      Answer other = asClient(proxy, "1.2.3.4, 5.6.7.8");

      assertThat(refused.code()).isEqualTo("too-many-requests");
      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.header("Retry-After")).isEqualTo("1");
      assertThat(other.status()).isEqualTo(200);
      assertThat(other.header("Strict-Transport-Security")).contains("max-age=");
    }
  }

  private static Answer asClient(RawConnection proxy, String chain) throws Exception {
    return proxy
        .sendHead("GET / HTTP/1.1", HOST, "X-Forwarded-For: " + chain, "X-Forwarded-Proto: https")
        .answer();
  }

  // Services that fail.

  @Test
  void aServiceThatIsAwayIsA503ThatInvitesToTryAgain() throws Exception {
    HttpResponse<String> response = send(to("/api/v1/notifications"));

    assertProblem(response, 503, "upstream-unavailable");
    assertThat(response.headers().firstValue("Retry-After")).contains("1");
    assertThat(response.headers().firstValue("X-Request-Id")).isPresent();
  }

  @Test
  void aServiceThatBreaksOffIsA502() throws Exception {
    assertProblem(send(overHttp1("/broken")), 502, "upstream-broke-off");
  }

  // What operators see.

  @Test
  void theLogHasNoTokensNoQueriesAndNoAddresses() throws Exception {
    String id = "id-of-this-test";

    send(
        to("/manage/0190a000-0000-7000-8000-00000000000c?token=secret-1")
            .header("Manage-Token", "secret-2")
            .header("X-Request-Id", id));

    String line = awaitLine(id);
    JsonObject logged = new JsonObject(line);
    assertThat(logged.getString("route")).isEqualTo("/*");
    assertThat(logged.getString("server")).isEqualTo("calendar-view-service/replica1");
    assertThat(logged.getInteger("status")).isEqualTo(200);
    assertThat(logged.getString("client")).isEqualTo("127.0.0.0");
    assertThat(line).doesNotContain("secret", "0190a000", "127.0.0.1");
  }

  private static String awaitLine(String id) throws Exception {
    while (true) {
      for (String line : encrypted.logged().lines().toList()) {
        if (line.contains(id)) {
          return line;
        }
      }
      Thread.sleep(50);
    }
  }

  @Test
  void metricsHaveAPortOfTheirOwn() throws Exception {
    URI metrics = URI.create("http://127.0.0.1:" + PORTS.of("encrypted metrics") + "/metrics");

    assertThat(send(HttpRequest.newBuilder(metrics)).body())
        .contains("haproxy_backend_http_responses_total{proxy=\"booking-service\"");
  }

  private static void assertProblem(HttpResponse<String> response, int status, String code) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(new JsonObject(response.body()).getString("code")).isEqualTo(code);
    assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  private static JsonObject headers(HttpRequest.Builder request) throws Exception {
    return echo(request).getJsonObject("headers");
  }

  private static JsonObject echo(HttpRequest.Builder request) throws Exception {
    return new JsonObject(send(request).body());
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("https://localhost:" + PORTS.of("encrypted") + path));
  }

  /// Over HTTP/2, an answer is followed by a reset of the stream while the request is not complete,
  /// and instead of a 502 on a connection to the service that was used before.
  private static HttpRequest.Builder overHttp1(String path) {
    return to(path).version(HttpClient.Version.HTTP_1_1);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
  }

  /// The certificate is made for this test.
  private static final class Trusting extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
