package io.slotwright.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The gateway before two replicas of a service.
@Timeout(30)
class ReplicasTest {
  private final FreePorts ports = new FreePorts();
  private final Vertx vertx = Vertx.vertx();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Replica first = new Replica("first");
  private final Replica second = new Replica("second");

  @BeforeEach
  void listen() throws IOException {
    first.start();
    second.start();
    GatewayNode.listen(
            vertx,
            ports.of("gateway"),
            Map.of("calendar-view-service", List.of(ports.of("first"), ports.of("second"))),
            GatewayLimits.DEFAULT,
            1)
        .await();
  }

  @AfterEach
  void end() {
    http.close();
    vertx.close().await();
  }

  @Test
  void bothGetRequestsInTurn() throws Exception {
    assertThat(Set.of(ask(), ask())).containsExactlyInAnyOrder("first", "second");
  }

  @Test
  void oneThatIsNotReadyGetsNoNewRequests() throws Exception {
    first.ready.set(false);
    awaitAnswersOf("second");

    first.ready.set(true);
    awaitAnswersOf("first", "second");
  }

  @Test
  void oneThatIsGoneCostsNoRequest() throws Exception {
    ask();
    ask();
    second.stop();

    for (int request = 0; request < 10; request++) {
      assertThat(ask()).isEqualTo("first");
    }

    second.start();
    awaitAnswersOf("first", "second");
  }

  @Test
  void whenNoneIsReadyTheyAreAskedAllTheSame() throws Exception {
    first.ready.set(false);
    second.ready.set(false);
    Thread.sleep(1_000);

    assertThat(ask()).isIn("first", "second");
  }

  /// Fails when ten requests in a row have not been answered by exactly these within ten seconds.
  private void awaitAnswersOf(String... expected) throws Exception {
    Instant deadline = Instant.now().plusSeconds(10);
    Set<String> answered;
    do {
      answered = new TreeSet<>();
      for (int request = 0; request < 10; request++) {
        answered.add(ask());
      }
    } while (!answered.equals(Set.of(expected)) && Instant.now().isBefore(deadline));
    assertThat(answered).containsExactlyInAnyOrder(expected);
  }

  private String ask() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + ports.of("gateway") + "/"))
            .timeout(Duration.ofSeconds(5))
            .build();
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }

  private final class Replica {
    private final String name;
    private final AtomicBoolean ready = new AtomicBoolean(true);
    private HttpServer server = vertx.createHttpServer();

    Replica(String name) {
      this.name = name;
    }

    void start() {
      server = vertx.createHttpServer();
      server
          .requestHandler(
              request -> {
                if (request.path().equals("/q/health/ready")) {
                  request.response().setStatusCode(ready.get() ? 200 : 503).end();
                } else {
                  request.response().end(name);
                }
              })
          .listen(ports.of(name), "127.0.0.1")
          .await();
    }

    void stop() {
      server.close().await();
    }
  }
}
