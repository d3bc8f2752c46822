package io.slotwright.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.gateway.RawConnection.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the local gateway and the one for production both do with slow clients, rare answers and
/// odd methods.
abstract class CasesOfEveryGateway extends RawGateway {

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
      assertThat(half1.send(half).answer().status()).isEqualTo(408);
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
  void aConnectionIsKeptBetweenRequestsForAWhileOnly() throws Exception {
    try (RawConnection kept = connect()) {
      assertThat(kept.sendHead("GET / HTTP/1.1", HOST).answer().status()).isEqualTo(200);
      Thread.sleep(400);
      assertThat(kept.sendHead("GET / HTTP/1.1", HOST).answer().status()).isEqualTo(200);
      assertThat(kept.isClosedWithin(Duration.ofSeconds(4))).isTrue();
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
  void aHeadTellsTheLengthThatAGetWouldHave() throws Exception {
    try (RawConnection sender = connect()) {
      String head = sender.sendHead("HEAD /five-bytes HTTP/1.1", HOST).headOnly();

      assertThat(new Answer(head, "").header("Content-Length")).isEqualTo("5");
      assertThat(sender.sendHead("GET /five-bytes HTTP/1.1", HOST).answer().body())
          .isEqualTo("bytes");
    }
  }
}
