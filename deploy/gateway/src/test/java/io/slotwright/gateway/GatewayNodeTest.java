package io.slotwright.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The gateway before a service that echoes its requests; another service is down.
@Timeout(30)
class GatewayNodeTest {
  private static final FreePorts PORTS = new FreePorts();
  private static final Vertx VERTX = Vertx.vertx();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @BeforeAll
  static void listen() throws IOException {
    VERTX
        .createHttpServer()
        .requestHandler(GatewayNodeTest::service)
        .webSocketHandler(
            socket ->
                socket.textMessageHandler(
                    text ->
                        socket.writeTextMessage(
                            text.equals("where am I?") ? "at " + socket.uri() : "echo " + text)))
        .listen(PORTS.of("calendar"), "127.0.0.1")
        .await();
    GatewayNode.listen(
            VERTX,
            PORTS.of("gateway"),
            Map.of(
                "calendar-view-service", List.of(PORTS.of("calendar")),
                "schedule-service", List.of(PORTS.of("calendar")),
                "booking-service", List.of(PORTS.of("booking"))),
            GatewayLimits.from(Map.of("SLOTWRIGHT_GATEWAY_SERVICE_TIMEOUT", "PT3S")),
            2)
        .await();
  }

  @AfterAll
  static void end() {
    HTTP.close();
    VERTX.close().await();
  }

  private static void service(HttpServerRequest request) {
    switch (request.path()) {
      case "/slow" -> VERTX.setTimer(20_000, _ -> request.response().end("late"));
      case "/broken" -> request.connection().close();
      case "/events" -> {
        request.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
        request.response().write("data: 1\n\n");
      }
      default -> request.body().onSuccess(body -> Echo.answer(request, body));
    }
  }

  @Test
  void aServiceSeesTheHostAskedForAndWhereTheRequestCameFrom() throws Exception {
    HttpResponse<String> response =
        send(to("/some/page?x=1%202").header("X-Forwarded-For", "6.6.6.6"));

    JsonObject seen = new JsonObject(response.body());
    JsonObject headers = seen.getJsonObject("headers");
    assertThat(seen.getString("uri")).isEqualTo("/some/page?x=1%202");
    assertThat(headers.getString("host")).isEqualTo("localhost:" + PORTS.of("gateway"));
    assertThat(headers.getString("x-forwarded-for")).isEqualTo("127.0.0.1");
    assertThat(headers.getString("x-forwarded-proto")).isEqualTo("http");
    assertThat(headers.getString("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    assertThat(response.headers().firstValue("X-Request-Id"))
        .contains(headers.getString("x-request-id"));
  }

  @Test
  void theCallersTraceAndIdArePassedOnUnlessTheyAreBad() throws Exception {
    String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    JsonObject good =
        headersSeen(to("/").header("traceparent", trace).header("X-Request-Id", "abc-1"));
    JsonObject bad = headersSeen(to("/").header("traceparent", "x").header("X-Request-Id", "a b"));

    assertThat(good.getString("traceparent")).isEqualTo(trace);
    assertThat(good.getString("x-request-id")).isEqualTo("abc-1");
    assertThat(bad.getString("traceparent")).isNotEqualTo("x");
    assertThat(bad.getString("x-request-id")).isNotEqualTo("a b");
  }

  @Test
  void aDescriptionComesFromTheServicesOwnPlace() throws Exception {
    HttpResponse<String> response = send(to("/openapi/calendar-view-service?format=json"));

    assertThat(new JsonObject(response.body()).getString("uri"))
        .isEqualTo("/q/openapi?format=json");
  }

  @Test
  void aServiceThatIsAwayIsA503ThatInvitesToTryAgain() throws Exception {
    HttpResponse<String> response =
        send(to("/api/v1/bookings").POST(HttpRequest.BodyPublishers.ofString("{}")));

    assertProblem(response, 503, "upstream-unavailable");
    assertThat(response.headers().firstValue("Retry-After")).contains("1");
    assertThat(response.headers().firstValue("X-Request-Id")).isPresent();
  }

  @Test
  void aServiceThatDoesNotAnswerIsA504() throws Exception {
    assertProblem(send(to("/slow")), 504, "upstream-timeout");
  }

  @Test
  void aServiceThatBreaksOffIsA502() throws Exception {
    assertProblem(send(to("/broken")), 502, "upstream-broke-off");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/metrics", "/api/v9/x", "/%71/metrics"})
  void whatIsNotForTheOutsideIsA404(String path) throws Exception {
    assertProblem(send(to(path)), 404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a/../q/metrics", "/a/%2e%2e/q/metrics", "//q/metrics"})
  void anAmbiguousPathIsA400(String path) throws Exception {
    assertProblem(send(to(path)), 400, "ambiguous-path");
  }

  @Test
  void aBodyIsPassedOnWhole() throws Exception {
    byte[] body = new byte[1024 * 1024];

    HttpResponse<String> announced =
        send(to("/").POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    HttpResponse<String> streamed = send(to("/").POST(streamed(body)));

    assertThat(new JsonObject(announced.body()).getInteger("length")).isEqualTo(body.length);
    assertThat(new JsonObject(streamed.body()).getInteger("length")).isEqualTo(body.length);
  }

  @Test
  void aBodyThatIsTooLargeIsA413WhetherAnnouncedOrNot() throws Exception {
    byte[] body = new byte[2 * 1024 * 1024];

    assertProblem(
        send(to("/").POST(HttpRequest.BodyPublishers.ofByteArray(body))), 413, "body-too-large");
    assertProblem(send(to("/").POST(streamed(body))), 413, "body-too-large");
  }

  @Test
  void aFileToImportMayBeLonger() throws Exception {
    byte[] file = new byte[3 * 1024 * 1024];
    byte[] tooLong = new byte[33 * 1024 * 1024];

    HttpResponse<String> streamed = send(to("/api/v1/imports/service-points").POST(streamed(file)));

    assertThat(new JsonObject(streamed.body()).getInteger("length")).isEqualTo(file.length);
    assertProblem(
        send(
            to("/api/v1/imports/service-points")
                .POST(HttpRequest.BodyPublishers.ofByteArray(tooLong))),
        413,
        "body-too-large");
  }

  @Test
  void aCalendarFileMayHaveFourMebibytes() throws Exception {
    String path = "/api/v1/service-points/0190a000-0000-7000-8000-0000000000b1/closures/import";
    byte[] file = new byte[4 * 1024 * 1024];
    byte[] tooLong = new byte[file.length + 1];

    HttpResponse<String> announced =
        send(to(path).POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    HttpResponse<String> streamed = send(to(path).POST(streamed(file)));

    assertThat(new JsonObject(announced.body()).getInteger("length")).isEqualTo(file.length);
    assertThat(new JsonObject(streamed.body()).getInteger("length")).isEqualTo(file.length);
    assertProblem(
        send(to(path).POST(HttpRequest.BodyPublishers.ofByteArray(tooLong))),
        413,
        "body-too-large");
    assertProblem(send(to(path).POST(streamed(tooLong))), 413, "body-too-large");
  }

  private static HttpRequest.BodyPublisher streamed(byte[] body) {
    return HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body));
  }

  @Test
  void eventsArriveWhileTheAnswerGoesOn() throws Exception {
    HttpResponse<InputStream> response =
        HTTP.send(to("/events").build(), HttpResponse.BodyHandlers.ofInputStream());

    try (InputStream events = response.body()) {
      assertThat(new String(events.readNBytes(9))).isEqualTo("data: 1\n\n");
    }
  }

  @Test
  void theServiceSeesWhatASocketAsksFor() throws Exception {
    String target = "/ws/calendar/service-points/7?since=a:1,b:2&timezone=Europe%2FKyiv";
    CompletableFuture<String> received = new CompletableFuture<>();
    WebSocket socket =
        HTTP.newWebSocketBuilder()
            .buildAsync(webSocket(target), new FirstMessage(received))
            .get(5, TimeUnit.SECONDS);

    socket.sendText("where am I?", true);

    assertThat(received.get(5, TimeUnit.SECONDS)).isEqualTo("at " + target);
    socket.abort();
  }

  @Test
  void aWebSocketIsPassedThrough() throws Exception {
    CompletableFuture<String> received = new CompletableFuture<>();
    WebSocket socket =
        HTTP.newWebSocketBuilder()
            .buildAsync(webSocket("/ws/calendar/7"), new FirstMessage(received))
            .get(5, TimeUnit.SECONDS);

    socket.sendText("hello", true);

    assertThat(received.get(5, TimeUnit.SECONDS)).isEqualTo("echo hello");
    socket.abort();
  }

  @Test
  void theGatewayTellsThatItIsWellAndShowsTheDescriptions() throws Exception {
    assertThat(send(to("/health")).body()).isEqualTo("{\"status\":\"UP\"}");
    HttpResponse<String> page = send(to("/docs"));
    assertThat(page.body()).contains("swagger-ui-bundle.js");
    assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(send(to("/docs/swagger-ui-bundle.js")).statusCode()).isEqualTo(200);
  }

  private static void assertProblem(HttpResponse<String> response, int status, String code) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonObject problem = new JsonObject(response.body());
    assertThat(problem.getInteger("status")).isEqualTo(status);
    assertThat(problem.getString("code")).isEqualTo(code);
  }

  private static JsonObject headersSeen(HttpRequest.Builder request) throws Exception {
    return new JsonObject(send(request).body()).getJsonObject("headers");
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + PORTS.of("gateway") + path));
  }

  private static URI webSocket(String path) {
    return URI.create("ws://localhost:" + PORTS.of("gateway") + path);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private record FirstMessage(CompletableFuture<String> received) implements WebSocket.Listener {
    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
      received.complete(text.toString());
      return CompletableFuture.completedFuture(null);
    }
  }
}
