package io.slotwright.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.gateway.RawConnection.Answer;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests that servers could read in two ways, or that are too large to read.
@Timeout(30)
class AmbiguousRequestsTest extends RawGateway {

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
}
