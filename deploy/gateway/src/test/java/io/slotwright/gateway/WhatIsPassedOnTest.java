package io.slotwright.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.gateway.RawConnection.Answer;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Headers and methods that the gateway passes on, and those that it keeps to itself.
@Timeout(30)
class WhatIsPassedOnTest extends RawGateway {

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

  /// More often than there are connections to the service: each one is given back.
  @ParameterizedTest
  @CsvSource({
    "GET,/not-modified,304",
    "HEAD,/not-modified,304",
    "GET,/no-content,204",
    "DELETE,/no-content,204",
    "HEAD,/in-chunks,200"
  })
  void anAnswerWithoutContentIsNotFramed(String method, String path, int status) throws Exception {
    try (RawConnection sender = connect()) {
      for (int time = 0; time < 300; time++) {
        String head = sender.sendHead(method + " " + path + " HTTP/1.1", HOST).headOnly();

        assertThat(head).startsWith("HTTP/1.1 " + status);
        assertThat(head.toLowerCase()).doesNotContain("transfer-encoding", "content-length");
        assertThat(head.contains("ETag: \"7\"") || head.contains("etag: \"7\""))
            .isEqualTo(status == 304);
      }
      assertThat(sender.sendHead("GET / HTTP/1.1", HOST).answer().status()).isEqualTo(200);
    }
  }
}
