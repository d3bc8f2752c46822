package io.slotwright.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.gateway.RawConnection.Answer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Slow, silent and many clients, services that are down, and what the gateway does about them.
@Timeout(30)
class EdgeTest extends CasesOfEveryGateway {

  // Slow and silent clients.

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
  void aCallerThatDoesNotTakeItsAnswerIsClosed() throws Exception {
    try (RawConnection taking = connect()) {
      taking.sendHead("GET /flood HTTP/1.1", HOST);
      Thread.sleep(3_500);

      assertThat(taking.readToTheEnd()).isLessThan(FLOOD);
    }
  }

  // Many requests.

  @Test
  void aClientHasOnlySoManyConnections() throws Exception {
    List<RawConnection> open = new ArrayList<>();
    try {
      for (int i = 0; i < 3; i++) {
        open.add(new RawConnection(ports.of("gateway of few per client")));
        assertThat(open.get(i).sendHead("GET /health HTTP/1.1", HOST).answer().status())
            .isEqualTo(200);
      }
      open.add(new RawConnection(ports.of("gateway of few per client")));

      Answer refused = open.get(3).answer();

      assertThat(refused.code()).isEqualTo("too-many-connections");
      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.header("Retry-After")).isEqualTo("1");
      for (RawConnection connection : open) {
        assertThat(connection.isClosedWithin(Duration.ofSeconds(4))).isTrue();
      }
      open.add(new RawConnection(ports.of("gateway of few per client")));
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
        open.add(new RawConnection(ports.of("gateway of few")));
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
    try (RawConnection proxy = new RawConnection(ports.of("gateway of few"))) {
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
}
